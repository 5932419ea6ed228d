#pragma once
/// REPORTLIB_EXPORT marks what a shared build of the library shows; everything else is hidden.
#if defined(REPORTLIB_STATIC)
#define REPORTLIB_EXPORT
#elif defined(_WIN32)
#if defined(REPORTLIB_BUILDING)
#define REPORTLIB_EXPORT __declspec(dllexport)
#else
#define REPORTLIB_EXPORT __declspec(dllimport)
#endif
#else
#define REPORTLIB_EXPORT __attribute__((visibility("default")))
#endif
