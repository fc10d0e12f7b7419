#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CFileExchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_folder(int parent, const char *name) {
  int folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  return folder < 0 ? -errno : folder;
}

static int rename_after_a_look(const char *old_path, const char *new_path) {
  struct stat status;
  if (lstat(new_path, &status) == 0) return EEXIST;
  return rename(old_path, new_path) == 0 ? 0 : errno;
}

#if defined(__linux__)

#include <sys/syscall.h>

#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE (1 << 0)
#endif
#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif
#ifndef SYS_openat2
#define SYS_openat2 437
#endif

// As the kernel has it; older C libraries lack its header.
struct how_to_open {
  uint64_t flags, mode, resolve;
};
enum { resolve_no_mounts = 0x01, resolve_no_links = 0x04 };

// By its number, because older C libraries have no renameat2 of their own.
int psf_exchange_paths(const char *first, const char *second) {
  long result = syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
  return result == 0 ? 0 : errno;
}

int psf_rename_new(const char *old_path, const char *new_path) {
  long result = syscall(SYS_renameat2, AT_FDCWD, old_path, AT_FDCWD, new_path, RENAME_NOREPLACE);
  if (result == 0) return 0;
  return errno == EINVAL || errno == ENOSYS ? rename_after_a_look(old_path, new_path) : errno;
}

int psf_open_folder(int parent, const char *name) {
  struct how_to_open how = {O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0, resolve_no_mounts | resolve_no_links};
  long folder = syscall(SYS_openat2, parent, name, &how, sizeof how);
  if (folder >= 0) return (int)folder;
  // EPERM is what containers say of calls that they do not know.
  return errno == ENOSYS || errno == EPERM || errno == EAGAIN ? open_folder(parent, name) : -errno;
}

#elif defined(__APPLE__)

int psf_exchange_paths(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}

int psf_rename_new(const char *old_path, const char *new_path) {
  if (renamex_np(old_path, new_path, RENAME_EXCL) == 0) return 0;
  return errno == ENOTSUP ? rename_after_a_look(old_path, new_path) : errno;
}

int psf_open_folder(int parent, const char *name) { return open_folder(parent, name); }

#else

int psf_exchange_paths(const char *first, const char *second) {
  (void)first;
  (void)second;
  return ENOSYS;
}

int psf_rename_new(const char *old_path, const char *new_path) { return rename_after_a_look(old_path, new_path); }

int psf_open_folder(int parent, const char *name) { return open_folder(parent, name); }

#endif
