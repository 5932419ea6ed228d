# What `cmake --install` puts down: headers, library, the package for find_package(reportlib) and reportlib.pc.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/reportlib)
install(DIRECTORY include/reportlib DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS reportlib EXPORT reportlib)
install(EXPORT reportlib NAMESPACE reportlib:: FILE reportlib-targets.cmake DESTINATION ${package_folder})

configure_package_config_file(src/reportlib-config.cmake.in reportlib-config.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(reportlib-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/reportlib-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/reportlib-config-version.cmake
        DESTINATION ${package_folder})

# The definition that clients of a static library need stands in Cflags.
set(pc_cflags "")
if(NOT BUILD_SHARED_LIBS)
  set(pc_cflags " -DREPORTLIB_STATIC")
endif()
file(RELATIVE_PATH pc_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /) # the package may be moved as a whole
configure_file(src/reportlib.pc.in reportlib.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/reportlib.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
