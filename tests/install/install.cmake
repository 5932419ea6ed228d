# Installs the library (KIND static: the one in BUILT; shared: built here), moves the tree, and builds and runs a client with
# find_package and one with pkg-config against it.
set(prefix "${WORK}/prefix")
set(client "${CMAKE_CURRENT_LIST_DIR}/client")
file(REMOVE_RECURSE "${WORK}/first" "${prefix}" "${WORK}/client")

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    list(JOIN ARGV " " line)
    message(FATAL_ERROR "${line}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

if(KIND STREQUAL "shared")
  set(BUILT "${WORK}/build")
  # -O0: only the linking is tested here.
  run(${CMAKE_COMMAND} -G ${GENERATOR} -S ${ROOT} -B ${BUILT} -D CMAKE_CXX_COMPILER=${CXX} -D BUILD_SHARED_LIBS=ON -D CMAKE_CXX_FLAGS=-O0)
  run(${CMAKE_COMMAND} --build ${BUILT})
endif()
run(${CMAKE_COMMAND} --install ${BUILT} --prefix ${WORK}/first)
file(RENAME "${WORK}/first" "${prefix}") # an installed tree may be moved

# find_package
run(${CMAKE_COMMAND} -G ${GENERATOR} -S ${client} -B ${WORK}/client -D CMAKE_CXX_COMPILER=${CXX} -D CMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build ${WORK}/client)
run(${WORK}/client/client)
if(NOT output STREQUAL "5 %\n")
  message(FATAL_ERROR "the client of find_package printed: ${output}")
endif()

# pkg-config
file(GLOB_RECURSE pc "${prefix}/*/reportlib.pc")
get_filename_component(pc_folder "${pc}" DIRECTORY)
set(ENV{PKG_CONFIG_PATH} "${pc_folder}")
set(mode "")
if(KIND STREQUAL "static")
  set(mode --static)
endif()
run(pkg-config ${mode} --cflags --libs reportlib)
separate_arguments(flags UNIX_COMMAND "${output}")
file(GLOB_RECURSE library "${prefix}/*/libreportlib.*")
list(GET library 0 library)
get_filename_component(library_folder "${library}" DIRECTORY)
run(${CXX} -std=c++20 ${client}/client.cpp -o ${WORK}/client/by-pkg-config ${flags} -Wl,-rpath,${library_folder})
run(${WORK}/client/by-pkg-config)
if(NOT output STREQUAL "5 %\n")
  message(FATAL_ERROR "the client of pkg-config printed: ${output}")
endif()

# The shared library shows nothing of ICU's or Boost's, and of ours only what is exported.
if(KIND STREQUAL "shared")
  run(nm --dynamic --defined-only --demangle ${library})
  if(output MATCHES "(boost::|icu_|reportlib::(text|grammar|lexicon|parse_stages|write)::)[^\n]*")
    message(FATAL_ERROR "the shared library exports ${CMAKE_MATCH_0}")
  endif()
endif()
