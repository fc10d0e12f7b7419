#ifndef C_FILE_EXCHANGE_H
#define C_FILE_EXCHANGE_H

/// Lets two existing paths of one file system change places in one step.
///
/// Returns 0, or the number of the error: ENOENT where one of them is missing, and EINVAL, ENOSYS or
/// ENOTSUP where the file system or the kernel has no such step.
int psf_exchange_paths(const char *first, const char *second);

#endif
