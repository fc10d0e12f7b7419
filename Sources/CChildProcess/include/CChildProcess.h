#ifndef C_CHILD_PROCESS_H
#define C_CHILD_PROCESS_H

#include <sys/types.h>

/// Starts a program in a process group of its own, with no file open but the three it is given.
///
/// On Linux the kernel ends it when the thread that started it ends, however that ends; so that thread has to wait for it.
///
/// Returns its process id, or the number of the error, negated, where it could not be started.
pid_t psf_start_child(const char *path, char *const arguments[], char *const environment[], const char *folder,
                      int input, int output, int errors);

#endif
