#ifndef TEBIKI_CLIBYAML_SHIM_H
#define TEBIKI_CLIBYAML_SHIM_H
#include <yaml.h>
#endif
