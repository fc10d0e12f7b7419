#ifndef CMARK_MEMORY_H
#define CMARK_MEMORY_H

// Memory for one parsed document: taken in large pieces, given back all at once.
//
// cmark-gfm asks for memory several hundred times for a page and gives each piece back by itself. Here a piece is cut
// off the end of a large one, giving back does nothing, and the whole goes when the document does.

#include <stddef.h>

/// The memory of one document.
typedef struct cmark_memory cmark_memory;

/// Makes memory for a document; NULL where there is none.
cmark_memory *cmark_memory_new(void);

/// Gives back all of it.
void cmark_memory_free(cmark_memory *memory);

/// Makes it the memory that this thread's calls of cmark use, until it is followed by another.
///
/// Returns what was used before, to be put back.
cmark_memory *cmark_memory_use(cmark_memory *memory);

/// What cmark is given as its `cmark_mem`: three functions that use the thread's memory.
void *cmark_memory_functions(void);

#endif
