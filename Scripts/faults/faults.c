// A library that is loaded before all others into the program under test (`LD_PRELOAD`), and lets a call of it that
// changes the disk or lists a folder fail, or ends the program there. Linux alone.
//
// `PSF_FAULT_CALLS`  which calls are counted, separated by commas: create, write, sync, close, link, rename, remove,
//                    makefolder, list. Without it nothing is done.
// `PSF_FAULT_AT`     the number of the call, from 1; nothing fails without it.
// `PSF_FAULT_ERROR`  the `errno` that it fails with; without it the process is killed before the call.
// `PSF_FAULT_LASTS`  whether the calls after it fail, too.
// `PSF_FAULT_LOG`    a file that gets a line for each call that is counted: its kind, and its path where it has one.
//
// Calls of the C library itself, such as those of its buffered files, do not pass here.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { longest_log_line = 512, most_files = 4096 };

static atomic_int counted;
/// Files that are open to be written; the standard outputs are none of them.
static atomic_bool is_written[most_files];

/// The function that the program would have called.
#define NEXT(function) ((__typeof__(&function))dlsym(RTLD_NEXT, #function))

static int is_counted(const char *kind) {
  const char *kinds = getenv("PSF_FAULT_CALLS");
  if (kinds == NULL) return 0;
  const char *found = strstr(kinds, kind);
  while (found != NULL) {
    char before = found == kinds ? ',' : found[-1];
    char after = found[strlen(kind)];
    if (before == ',' && (after == ',' || after == '\0')) return 1;
    found = strstr(found + 1, kind);
  }
  return 0;
}

static void note(const char *kind, const char *path) {
  const char *file = getenv("PSF_FAULT_LOG");
  if (file == NULL) return;
  char line[longest_log_line];
  int length = snprintf(line, sizeof line, "%s %s\n", kind, path == NULL ? "" : path);
  if (length >= longest_log_line) length = longest_log_line - 1;
  long log = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log < 0) return;
  syscall(SYS_write, log, line, length);
  syscall(SYS_close, log);
}

/// Counts a call; whether it is to fail, with `errno` set.
static int fails(const char *kind, const char *path) {
  int earlier = errno;
  if (!is_counted(kind)) return 0;
  int number = atomic_fetch_add(&counted, 1) + 1;
  note(kind, path);
  errno = earlier;
  const char *at = getenv("PSF_FAULT_AT");
  if (at == NULL || number < atoi(at)) return 0;
  if (number > atoi(at) && getenv("PSF_FAULT_LASTS") == NULL) return 0;
  const char *error = getenv("PSF_FAULT_ERROR");
  if (error == NULL) kill(getpid(), SIGKILL);
  errno = error == NULL ? EIO : atoi(error);
  return 1;
}

static int opened(int file, int flags) {
  if (file >= 0 && file < most_files) is_written[file] = (flags & O_ACCMODE) != O_RDONLY;
  return file;
}

static int writes_to_disk(int file) {
  return file > STDERR_FILENO && file < most_files && is_written[file];
}

// Files

int open(const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  if ((flags & O_CREAT) != 0 && fails("create", path)) return -1;
  return opened((int)syscall(SYS_openat, AT_FDCWD, path, flags, mode), flags);
}

int openat(int folder, const char *path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
  va_end(arguments);
  if ((flags & O_CREAT) != 0 && fails("create", path)) return -1;
  return opened((int)syscall(SYS_openat, folder, path, flags, mode), flags);
}

ssize_t write(int file, const void *bytes, size_t count) {
  if (writes_to_disk(file) && fails("write", NULL)) return -1;
  return NEXT(write)(file, bytes, count);
}

int close(int file) {
  int is_disk = writes_to_disk(file);
  if (file >= 0 && file < most_files) is_written[file] = 0;
  int fault = is_disk && fails("close", NULL);
  int error = errno;
  int result = NEXT(close)(file);
  if (!fault) return result;
  errno = error;
  return -1;
}

int fsync(int file) { return fails("sync", NULL) ? -1 : NEXT(fsync)(file); }

// Names

int link(const char *old, const char *new) {
  return fails("link", new) ? -1 : NEXT(link)(old, new);
}

int linkat(int first, const char *old, int second, const char *new, int flags) {
  return fails("link", new) ? -1 : NEXT(linkat)(first, old, second, new, flags);
}

int rename(const char *old, const char *new) {
  return fails("rename", new) ? -1 : NEXT(rename)(old, new);
}

int renameat(int first, const char *old, int second, const char *new) {
  return fails("rename", new) ? -1 : NEXT(renameat)(first, old, second, new);
}

int unlink(const char *path) { return fails("remove", path) ? -1 : NEXT(unlink)(path); }

int unlinkat(int folder, const char *path, int flags) {
  return fails("remove", path) ? -1 : NEXT(unlinkat)(folder, path, flags);
}

int rmdir(const char *path) { return fails("remove", path) ? -1 : NEXT(rmdir)(path); }

int mkdir(const char *path, mode_t mode) {
  return fails("makefolder", path) ? -1 : NEXT(mkdir)(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  return fails("makefolder", path) ? -1 : NEXT(mkdirat)(folder, path, mode);
}

char *mkdtemp(char *path) { return fails("makefolder", path) ? NULL : NEXT(mkdtemp)(path); }

/// The exchange of two names has no function of its own in older C libraries.
long syscall(long number, ...) {
  va_list arguments;
  va_start(arguments, number);
  long values[6];
  for (int index = 0; index < 6; index++) values[index] = va_arg(arguments, long);
  va_end(arguments);
  if (number == SYS_renameat2 && fails("rename", (const char *)values[3])) return -1;
  return NEXT(syscall)(
    number, values[0], values[1], values[2], values[3], values[4], values[5]
  );
}

/// Fails where the folder ends: an error that looks like the end of the folder is the fault to be found.
struct dirent *readdir(DIR *folder) {
  struct dirent *entry = NEXT(readdir)(folder);
  if (entry == NULL && errno == 0) fails("list", NULL);
  return entry;
}
