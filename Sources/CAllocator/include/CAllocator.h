#ifndef C_ALLOCATOR_H
#define C_ALLOCATOR_H

/// Asks mimalloc, where it is linked, for pages of 2 MiB; `MIMALLOC_LARGE_OS_PAGES` in the environment decides otherwise. It
/// happens before `main`, so that nothing has to be called.
void psf_prefer_large_pages(void);

#endif
