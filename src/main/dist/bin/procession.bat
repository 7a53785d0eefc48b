@echo off
rem Finds a JDK that can run procession and starts it.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "REASONS="
set "FOUND="

if defined PROCESSION_JAVA_HOME call :try "%PROCESSION_JAVA_HOME%"
if not defined FOUND if exist "%HOME_DIR%\runtime" call :try "%HOME_DIR%\runtime"
if not defined FOUND if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for %%J in (java.exe) do if not "%%~$PATH:J"=="" (
  for %%K in ("%%~dp$PATH:J..") do call :try "%%~fK"
)
if defined FOUND goto :start
rem Class archives that came with the jars can be trusted as much as these. Otherwise they are in the user's own folder;
rem without one there are none: anybody can write to the root of a drive.
set "NAME=shell.jsa"
set "OPTION=-XX:SharedArchiveFile"
if %MAJOR% GEQ 25 (
  set "NAME=shell.aot"
  set "OPTION=-XX:AOTCache"
)
set "ARCHIVES="
set "PACKAGED="
if defined LOCALAPPDATA set "ARCHIVES=%LOCALAPPDATA%\procession\cache\%VERSION%"
if /I "%FOUND%"=="%HOME_DIR%\runtime" if exist "%HOME_DIR%\archives\%NAME%" (
  set "ARCHIVES=%HOME_DIR%\archives"
  set "PACKAGED=-Dprocession.archives.packaged=yes"
)
set "PLACE="
if defined ARCHIVES set PLACE="-Dprocession.archives=%ARCHIVES%" %PACKAGED%
set "ARCHIVE="
if defined ARCHIVES if exist "%ARCHIVES%\%NAME%" set ARCHIVE="%OPTION%=%ARCHIVES%\%NAME%"

rem A small heap to begin with, as in the launcher for other systems, which says why.
set "HEAP=1g"
if defined PROCESSION_HEAP set "HEAP=%PROCESSION_HEAP%"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xms48m -Xmn24m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=30 -XX:GCTimeRatio=1 -Xmx%HEAP% -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:ErrorFile=NUL -XX:ArchiveRelocationMode=0 -Djava.util.logging.config.file=NUL"
if %MAJOR% GEQ 22 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"

rem All text is UTF-8, in both directions: what procession writes and reads, and what the window shows. The window gets its
rem code page back afterwards. In some languages chcp writes a dot behind the number.
set "OPTIONS=%OPTIONS% -Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8"
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%C in ('chcp 2^>nul') do set /a "CODE_PAGE=%%C" 2>nul
if "%CODE_PAGE%"=="65001" set "CODE_PAGE="
if defined CODE_PAGE chcp 65001 >nul 2>nul

"%FOUND%\bin\java" %OPTIONS% %ARCHIVE% "-Dprocession.home=%HOME_DIR%" %PLACE% -Djdk.console=java.base -cp "%HOME_DIR%\lib\procession-shell.jar" dev.procession.Main %*
set "CODE=%ERRORLEVEL%"
if defined CODE_PAGE chcp %CODE_PAGE% >nul 2>nul
exit /b %CODE%
