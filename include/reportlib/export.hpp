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

/// REPORTLIB_LIFETIMEBOUND marks what must outlive the view that a function gives; Clang and MSVC warn when it does not.
#if defined(__clang__)
#define REPORTLIB_LIFETIMEBOUND [[clang::lifetimebound]]
#elif defined(_MSC_VER)
#define REPORTLIB_LIFETIMEBOUND [[msvc::lifetimebound]]
#else
#define REPORTLIB_LIFETIMEBOUND
#endif
