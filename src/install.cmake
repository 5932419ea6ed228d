# What `cmake --install` puts down: headers, library, the package for find_package(reportlib), reportlib.pc, the licence and the columns of
# lexicon files. `cpack` makes a Debian package of it.
include(CMakePackageConfigHelpers)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/reportlib)
install(DIRECTORY include/reportlib DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS reportlib EXPORT reportlib)
install(EXPORT reportlib NAMESPACE reportlib:: FILE reportlib-targets.cmake DESTINATION ${package_folder})
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES src/lexicon/data/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME lexicons.md)

configure_package_config_file(src/reportlib-config.cmake.in reportlib-config.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(reportlib-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/reportlib-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/reportlib-config-version.cmake
        DESTINATION ${package_folder})

# Clients of a static library need a definition and what it uses; those of a shared one would need the headers of ICU for nothing. Of libxml2 and
# libzip the libraries are named, not the packages: those name what they themselves are made of (lzma, bz2, ssl).
set(pc_cflags "")
set(pc_private "")
if(NOT BUILD_SHARED_LIBS)
  set(pc_cflags " -DREPORTLIB_STATIC")
  set(pc_private "Requires.private: icu-i18n\nLibs.private: -lxml2 -lzip -lmd4c\n")
endif()
# The package may be moved as a whole, unless it was told where its libraries go.
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  set(pc_prefix "${CMAKE_INSTALL_PREFIX}")
else()
  file(RELATIVE_PATH pc_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
  string(PREPEND pc_prefix "\${pcfiledir}/")
endif()
foreach(kind LIBDIR INCLUDEDIR)
  set(pc_${kind} "\${prefix}/${CMAKE_INSTALL_${kind}}")
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${kind}}")
    set(pc_${kind} "${CMAKE_INSTALL_${kind}}")
  endif()
endforeach()
configure_file(src/reportlib.pc.in reportlib.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/reportlib.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME libreportlib-dev)
set(CPACK_PACKAGE_CONTACT "the reportlib developers <reportlib@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION libdevel)
if(BUILD_SHARED_LIBS)
  set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
else() # what the program of a client is linked with
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "libicu-dev, libxml2-dev, libzip-dev, libmd4c-dev, pkg-config")
endif()
include(CPack)
