#ifndef TEBIKI_CXLSXWRITER_SHIM_H
#define TEBIKI_CXLSXWRITER_SHIM_H
#include <xlsxwriter.h>
#endif
