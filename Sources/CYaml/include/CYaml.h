#ifndef SCHAKEL_CYAML_H
#define SCHAKEL_CYAML_H
#include <yaml.h>
#endif
