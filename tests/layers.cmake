# Fails when an #include breaks the order of the folders: cmake -D ROOT=checkout -P tests/layers.cmake
# A folder may include include/reportlib/ and the folders before it in this list, never one after.
cmake_policy(VERSION 3.25)
set(layers text model lexicon grammar parse analysis write)
set(broken "")

function(check file allowed)
  file(STRINGS "${ROOT}/${file}" includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "^[^<\"]*[<\"]([^>\"]*)[>\"].*$" "\\1" target "${line}")
    string(REGEX REPLACE "/.*$" "" folder "${target}")
    set(ok TRUE)
    if(target MATCHES "^boost/" AND NOT file MATCHES "^src/grammar/([a-z0-9_]+\\.cpp|terminals\\.hpp)$")
      set(ok FALSE)
    elseif(target MATCHES "^unicode/" AND NOT file MATCHES "^src/text/[a-z0-9_]+\\.cpp$")
      set(ok FALSE)
    elseif(target MATCHES "/" AND NOT folder MATCHES "^(reportlib|boost|unicode)$" AND NOT folder IN_LIST allowed)
      set(ok FALSE)
    elseif(line MATCHES "\"" AND NOT target MATCHES "/" AND NOT file MATCHES "^bindings/") # one folder, nothing to hide
      set(ok FALSE) # "x.hpp" hides the folder it comes from
    endif()
    if(NOT ok)
      list(APPEND broken "${file}: ${target}")
    endif()
  endforeach()
  set(broken "${broken}" PARENT_SCOPE)
endfunction()

file(GLOB headers RELATIVE "${ROOT}" "${ROOT}/include/reportlib/*")
foreach(file IN LISTS headers)
  check("${file}" "")
endforeach()

set(seen "")
foreach(layer IN LISTS layers)
  list(APPEND seen ${layer})
  file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/src/${layer}/*.hpp" "${ROOT}/src/${layer}/*.cpp")
  foreach(file IN LISTS files)
    check("${file}" "${seen}")
  endforeach()
endforeach()

# The bindings see the public headers, and the code points of the text for their offsets.
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/bindings/*.hpp" "${ROOT}/bindings/*.cpp")
foreach(file IN LISTS files)
  check("${file}" "${seen};pybind11")
endforeach()

# A folder that is not in the list would escape the check.
file(GLOB folders RELATIVE "${ROOT}/src" "${ROOT}/src/*")
foreach(folder IN LISTS folders)
  if(IS_DIRECTORY "${ROOT}/src/${folder}" AND NOT folder IN_LIST layers)
    list(APPEND broken "src/${folder}: not a layer")
  endif()
endforeach()

if(broken)
  list(JOIN broken "\n  " lines)
  message(FATAL_ERROR "These includes break the order of the folders (see CONTRIBUTING.md):\n  ${lines}")
endif()
