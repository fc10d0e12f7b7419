#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include "CFileExchange.h"

#include <errno.h>

#if defined(__linux__)

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef RENAME_EXCHANGE
#define RENAME_EXCHANGE (1 << 1)
#endif

// By its number, because older C libraries have no renameat2 of their own.
int psf_exchange_paths(const char *first, const char *second) {
  long result = syscall(SYS_renameat2, AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
  return result == 0 ? 0 : errno;
}

#elif defined(__APPLE__)

#include <stdio.h>

int psf_exchange_paths(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP) == 0 ? 0 : errno;
}

#else

int psf_exchange_paths(const char *first, const char *second) {
  (void)first;
  (void)second;
  return ENOSYS;
}

#endif
