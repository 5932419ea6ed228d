# Writes the seeds of each fuzzer into OUT/NAME: the specification's examples, one a file and some joined; the beginnings of the lexicon's
# files; our own container parts, texts and pages of odd kinds, a Word file.
# cmake -D SPEC=tests/spec -D LEXICON=src/lexicon/data -D OWN=tests/fuzz/seeds -D TEXTS=tests/texts -D OUT=seeds -P seeds.cmake
file(REMOVE_RECURSE "${OUT}")
foreach(fuzzer parse container vocabulary write analysis archive)
  file(MAKE_DIRECTORY "${OUT}/${fuzzer}")
endforeach()

file(GLOB pages "${SPEC}/*.md")
foreach(page IN LISTS pages)
  get_filename_component(name "${page}" NAME_WE)
  file(READ "${page}" rest)
  set(number 0)
  set(joined "")
  while(rest MATCHES "\n```(report|each)\n")
    string(FIND "${rest}" "${CMAKE_MATCH_0}" begin)
    string(LENGTH "${CMAKE_MATCH_0}" length)
    math(EXPR begin "${begin} + ${length}")
    string(SUBSTRING "${rest}" ${begin} -1 rest)
    string(FIND "${rest}" "\n```" end)
    string(SUBSTRING "${rest}" 0 ${end} text)
    math(EXPR number "${number} + 1")
    file(WRITE "${OUT}/parse/${name}-${number}" "${text}\n")
    file(WRITE "${OUT}/write/${name}-${number}" "${text}\n")
    file(WRITE "${OUT}/archive/${name}-${number}" "${text}\n=\n${name}${number}${name}${number}${name}${number}")
    string(APPEND joined "${text}\n=\n")
    math(EXPR third "${number} % 3")
    if(third EQUAL 0)
      file(WRITE "${OUT}/analysis/${name}-${number}" "${joined}")
      set(joined "")
    endif()
  endwhile()
endforeach()

# In the order of TermKind, then a dictionary and a coding.
set(letters A B C D E F G H I J K L M N O P Q R S)
set(kinds units indicators bounds headings names words offices regions noise nouns genres leads entities quotations members titles vocabulary attention/innovation constraints/hard_first)
foreach(letter kind IN ZIP_LISTS letters kinds)
  file(STRINGS "${LEXICON}/${kind}.tsv" lines LIMIT_COUNT 25 ENCODING UTF-8)
  string(REPLACE ";" "\n" text "${lines}")
  file(WRITE "${OUT}/vocabulary/${letter}" "${letter}${text}\n")
endforeach()

file(GLOB own "${OWN}/*")
file(COPY ${own} DESTINATION "${OUT}/container")

file(GLOB odd "${TEXTS}/*")
file(COPY ${odd} DESTINATION "${OUT}/parse")

# The body of a Word file is the first part of ours.
file(READ "${OWN}/word" body)
string(REGEX REPLACE "\n=\n.*" "" body "${body}")
file(WRITE "${OUT}/made/word/document.xml"
  "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>${body}</w:body></w:document>")
file(REAL_PATH "${OUT}/parse/word.docx" word)
execute_process(COMMAND ${CMAKE_COMMAND} -E tar c ${word} --format=zip word/document.xml WORKING_DIRECTORY "${OUT}/made" COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE "${OUT}/made")
