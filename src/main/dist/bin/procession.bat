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

echo procession needs a JDK, version 17 or newer, with the module jdk.jshell, and found none. 1>&2
if defined REASONS echo Looked at:%REASONS% 1>&2
echo Install one (for example from https://adoptium.net) or set JAVA_HOME to where it is. 1>&2
exit /b 1

:try
if not exist "%~1\bin\java.exe" (
  set "REASONS=%REASONS% [%~1: no bin\java.exe]"
  exit /b 1
)
set "VERSION="
set "MAJOR="
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do (
  if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
)
for /f "tokens=1 delims=." %%V in ("%VERSION%") do set "MAJOR=%%V"
if not defined MAJOR (
  set "REASONS=%REASONS% [%~1: version unknown]"
  exit /b 1
)
if %MAJOR% LSS 17 (
  set "REASONS=%REASONS% [%~1: Java %VERSION%]"
  exit /b 1
)
if not exist "%~1\bin\jshell.exe" if /I not "%~1"=="%HOME_DIR%\runtime" (
  set "REASONS=%REASONS% [%~1: a JRE, without jdk.jshell]"
  exit /b 1
)
set "FOUND=%~1"
exit /b 0

:start
rem Without a folder of the user's own there are no archives: anybody can write to the root of a drive.
set "ARCHIVES="
if defined LOCALAPPDATA set "ARCHIVES=%LOCALAPPDATA%\procession\cache\%VERSION%"
set "PLACE="
if defined ARCHIVES set "PLACE=-Dprocession.archives=%ARCHIVES%"
set "COLLECTOR=-XX:+UseSerialGC"
if %MAJOR% LSS 21 set "COLLECTOR=-XX:+UseG1GC"
rem A small heap to begin with, as in the launcher for other systems, which says why.
set "HEAP=1g"
if defined PROCESSION_HEAP set "HEAP=%PROCESSION_HEAP%"
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable -Xms48m -Xmn24m -XX:MaxHeapFreeRatio=50 -XX:GCTimeRatio=1 -Xmx%HEAP% %COLLECTOR% -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:ErrorFile=NUL -XX:ArchiveRelocationMode=0 -Djava.util.logging.config.file=NUL"
if %MAJOR% GEQ 22 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
set "ARCHIVE="
if defined ARCHIVES if %MAJOR% GEQ 25 (
  if exist "%ARCHIVES%\shell.aot" set "ARCHIVE=-XX:AOTCache=%ARCHIVES%\shell.aot"
) else (
  if exist "%ARCHIVES%\shell.jsa" set "ARCHIVE=-XX:SharedArchiveFile=%ARCHIVES%\shell.jsa"
)
if defined ARCHIVE (
  "%FOUND%\bin\java" %OPTIONS% "%ARCHIVE%" "-Dprocession.home=%HOME_DIR%" "%PLACE%" -Djdk.console=java.base -cp "%HOME_DIR%\lib\procession-shell.jar" dev.procession.Main %*
) else if defined PLACE (
  "%FOUND%\bin\java" %OPTIONS% "-Dprocession.home=%HOME_DIR%" "%PLACE%" -Djdk.console=java.base -cp "%HOME_DIR%\lib\procession-shell.jar" dev.procession.Main %*
) else (
  "%FOUND%\bin\java" %OPTIONS% "-Dprocession.home=%HOME_DIR%" -Djdk.console=java.base -cp "%HOME_DIR%\lib\procession-shell.jar" dev.procession.Main %*
)
exit /b %ERRORLEVEL%
