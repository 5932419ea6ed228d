# The library calls nothing that changes its process: cmake -D NM=nm -D LIBRARY=libreportlib.a -P symbols.cmake
execute_process(COMMAND ${NM} --undefined-only "${LIBRARY}" RESULT_VARIABLE code OUTPUT_VARIABLE symbols ERROR_VARIABLE errors)
if(NOT code EQUAL 0 OR NOT symbols MATCHES "U malloc|U _Znwm|U ucnv_open")
  message(FATAL_ERROR "${NM} ${LIBRARY}: ${errors}")
endif()
# xmlSetStructuredErrorFunc is not here: it sets the handler of one thread, which a reader puts back; process_test looks.
set(forbidden
  mallopt malloc_trim madvise mmap mmap64 mprotect brk sbrk setrlimit # memory
  setlocale uselocale newlocale _ZNSt6locale6globalERKS_ isalnum isalpha isspace isupper islower toupper tolower # the locale, and asking it
  setenv putenv unsetenv chdir umask signal sigaction exit _exit quick_exit abort fork system popen # the process
  fesetround fesetenv srand rand
  fopen fopen64 open open64 creat mkstemp tmpfile remove unlink rename mkdir # files; read_file uses an ifstream
  printf puts putchar fputs fprintf perror _ZSt4cout _ZSt4cerr _ZSt4clog
  pthread_create pthread_sigmask xmlCleanupParser xmlMemSetup xmlSetGenericErrorFunc
  xmlRegisterInputCallbacks xmlSetExternalEntityLoader xmlSubstituteEntitiesDefault xmlKeepBlanksDefault xmlThrDefKeepBlanksDefaultValue)
foreach(symbol IN LISTS forbidden)
  if(symbols MATCHES "U ${symbol}(_[0-9]+)?(@[^\n]*)?\n")
    message(SEND_ERROR "the library calls ${symbol}")
  endif()
endforeach()
if(symbols MATCHES "U u_(init|cleanup|setMemoryFunctions|setDataDirectory)[_0-9]*\n|U uloc_setDefault[_0-9]*\n")
  message(SEND_ERROR "the library changes ICU for the whole process: ${CMAKE_MATCH_0}")
endif()
