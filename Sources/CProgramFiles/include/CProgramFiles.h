#ifndef CPROGRAM_FILES_H
#define CPROGRAM_FILES_H

// The files that the program brings along: the templates of sites and PDFs, and the beginnings of publications.

#include <stddef.h>

/// A file of the program: its path from the top of the repository, and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} psf_file;

/// All of them, in the order of their paths.
const psf_file *psf_files(void);
/// How many there are.
size_t psf_file_count(void);

#endif
