// The system's libcmark-gfm with its extensions.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// Exported by the library, declared only in its private parser.h. It adds the special characters of a parser's
// extensions to a table that the whole process shares, or takes them away again.
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add);

// Declared only in the library's private buffer.h: bytes that grow.
typedef struct {
  cmark_mem *mem;
  unsigned char *ptr;
  int32_t asize, size;
} cmark_strbuf;
void cmark_strbuf_init(cmark_mem *mem, cmark_strbuf *buffer, int32_t size);
void cmark_strbuf_free(cmark_strbuf *buffer);

// Exported by the library, declared only in its private houdini.h: what the entity stands for whose `&` is before `text`.
// Returns the number of bytes that it has behind the `&`; 0 where none is there.
int32_t houdini_unescape_ent(cmark_strbuf *output, const uint8_t *text, int32_t length);

// The node types of the extensions are variables that the library exports and declares only in private headers.
// They are written once, when the extensions are registered.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;
static inline cmark_node_type cmark_table_type(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type cmark_table_row_type(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type cmark_table_cell_type(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type cmark_strikethrough_type(void) { return CMARK_NODE_STRIKETHROUGH; }
