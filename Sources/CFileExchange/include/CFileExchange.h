#ifndef C_FILE_EXCHANGE_H
#define C_FILE_EXCHANGE_H

/// Lets two existing paths of one file system change places in one step.
///
/// Returns 0, or the number of the error: ENOENT where one of them is missing, and EINVAL, ENOSYS or
/// ENOTSUP where the file system or the kernel has no such step.
int psf_exchange_paths(const char *first, const char *second);

/// Gives a path another name at which nothing is.
///
/// Returns 0, or the number of the error: EEXIST where something is there. Where the system has no such step, it looks
/// before it renames.
int psf_rename_new(const char *old_path, const char *new_path);

/// Opens a folder by its name in another, without following a link and without going into what is mounted there.
///
/// Returns a descriptor, or the negative number of the error: -EXDEV for a mount. Where the system cannot tell mounts of one
/// disk apart, they are opened.
int psf_open_folder(int parent, const char *name);

#endif
