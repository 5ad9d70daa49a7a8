#ifndef SCHAKEL_CSODIUM_H
#define SCHAKEL_CSODIUM_H
#include <sodium.h>
#endif
