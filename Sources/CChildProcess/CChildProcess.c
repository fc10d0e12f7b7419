#define _GNU_SOURCE
#include "CChildProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

// Makes a file the standard input, output or error.
static int place(int file, int number) { return dup2(file, number) < 0 ? -1 : 0; }

static void close_others(int kept) {
#ifdef SYS_close_range
  // One call each for those below and above; kernels before 5.9 have none.
  if ((kept == 3 || syscall(SYS_close_range, 3u, (unsigned)kept - 1, 0u) == 0) &&
      syscall(SYS_close_range, (unsigned)kept + 1, ~0u, 0u) == 0)
    return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 65536) most = 65536;
  for (int file = 3; file < most; file++) {
    if (file != kept) close(file);
  }
}

// What runs between fork and exec may call nothing but the system.
static void become(const char *path, char *const arguments[], char *const environment[], const char *folder,
                   const int files[3], pid_t parent, int report) {
  setpgid(0, 0);
#ifdef __linux__
  // Where the parent ended before this call, nothing would end the child.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() != parent) _exit(127);
#else
  (void)parent;
#endif
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) {
    if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
  }
  int is_ready = (!folder || chdir(folder) == 0) && place(files[0], 0) == 0 && place(files[1], 1) == 0 &&
                 place(files[2], 2) == 0;
  if (is_ready) {
    close_others(report);
    execve(path, arguments, environment);
  }
  int error = errno;
  ssize_t written = write(report, &error, sizeof(error));
  _exit(written < 0 ? 126 : 127);
}

// A copy of a file with a number above those of the standard files, so that none of them is closed before it is copied.
static int above_standard(int file) { return fcntl(file, F_DUPFD_CLOEXEC, 3); }

pid_t psf_start_child(const char *path, char *const arguments[], char *const environment[], const char *folder,
                      int input, int output, int errors) {
  int files[3] = {above_standard(input), above_standard(output), above_standard(errors)};
  int report[2] = {-1, -1};
  pid_t child = -EBADF;
  if (files[0] >= 0 && files[1] >= 0 && files[2] >= 0 && pipe(report) == 0) {
    int ours = above_standard(report[0]), theirs = above_standard(report[1]);
    close(report[0]);
    close(report[1]);
    pid_t parent = getpid();
    child = fork();
    if (child == 0) become(path, arguments, environment, folder, files, parent, theirs);
    if (child < 0) child = -errno;
    close(theirs);
    int error = 0;
    ssize_t count;
    do { count = read(ours, &error, sizeof(error)); } while (count < 0 && errno == EINTR);
    close(ours);
    if (child > 0 && count == sizeof(error)) {
      while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
      child = -error;
    }
  } else {
    child = -errno;
  }
  for (int index = 0; index < 3; index++) {
    if (files[index] >= 0) close(files[index]);
  }
  return child;
}
