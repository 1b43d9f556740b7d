@echo off
rem Askwell on Windows. Needs a Java 25 or newer: in JAVA_HOME, or on the PATH.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" --version >nul 2>nul
if errorlevel 1 (
    echo askwell: needs a Java 25 or newer, and found none. Install one from https://adoptium.net, or set JAVA_HOME to the folder of yours. 1>&2
    exit /b 2
)
for /f "tokens=2 delims=. " %%v in ('"%java%" --version') do (
    if %%v LSS 25 (
        echo askwell: needs a Java 25 or newer, but %java% is %%v. Install one from https://adoptium.net, or set JAVA_HOME to the folder of yours. 1>&2
        exit /b 2
    )
    goto run
)
:run
if not defined ASKWELL_HEAP set "ASKWELL_HEAP=1g"
"%java%" --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED -Xmx%ASKWELL_HEAP% -XX:+UseSerialGC -Xlog:disable "-Daskwell.home=%here%." -jar "%here%askwell.jar" %*
exit /b %errorlevel%
