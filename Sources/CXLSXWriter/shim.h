// The system's libxlsxwriter.
#include <xlsxwriter.h>
