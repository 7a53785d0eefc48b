#!/bin/sh
# Another user sets traps in the folder for temporary files; then a victim starts procession and a program of its library.
# Run by root in a mount namespace of its own: second-user.sh LAUNCHER JAVA LIBRARY CLASSES VERSION ARCHIVE
# Prints what came of it. Neither user needs an account.
set -e
launcher=$1 java=$2 library=$3 classes=$4 version=$5 archive=$6
home=${launcher%/bin/procession}

mount -t tmpfs -o mode=1777 tmpfs /tmp
cd /tmp
unset HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_RUNTIME_DIR JDK_JAVA_OPTIONS JAVA_TOOL_OPTIONS _JAVA_OPTIONS
as_stranger() { setpriv --reuid=54321 --regid=54321 --clear-groups "$@"; }
as_victim() { setpriv --reuid=54322 --regid=54322 --clear-groups "$@"; }

# What the victim owns: a directory that looks like a left-over one, as closed as those are.
mkdir -m 700 /tmp/victim
mkdir -m 700 /tmp/victim/precious
for name in alive used thesis.txt; do echo text > /tmp/victim/precious/$name; done
touch -d '1 hour ago' /tmp/victim/precious/*
chown -R 54322:54322 /tmp/victim

as_stranger sh -e -c '
  for n in 1 2 3; do mkdir -m 777 /tmp/trap$n; done
  for lock in alive used; do
    mkfifo -m 666 /tmp/trap1/$lock
    echo > /tmp/trap2/$lock
    chmod 666 /tmp/trap2/$lock
    ln -s /tmp/victim/precious/thesis.txt /tmp/trap3/$lock
  done
  touch -d "1 hour ago" /tmp/trap1/* /tmp/trap2/*
  ln -s /tmp/victim/precious /tmp/procession-1
  ln -s /tmp/trap1 /tmp/procession-2
  mkfifo -m 666 /tmp/procession-3
  mv /tmp/trap1 /tmp/procession-4
  mv /tmp/trap2 /tmp/procession-5
  mv /tmp/trap3 /tmp/procession-6
  ln -s /tmp/victim/precious /tmp/procession-u54322
  mkdir -p "/tmp/.cache/procession/'"$version$home"'"
  chmod -R 777 /tmp/.cache
'
# An archive in which the command that starts a main JVM is another one.
if [ -f "$archive" ]; then
  sed "s|trap '' INT QUIT;|id>/tmp/pwned;   |" "$archive" > /tmp/poisoned
  cmp -s "$archive" /tmp/poisoned || echo "the archive is poisoned"
  chmod 444 /tmp/poisoned
  as_stranger cp /tmp/poisoned "/tmp/.cache/procession/$version$home/shell.jsa"
fi
traps=$(ls -lR --full-time /tmp/procession-* /tmp/.cache 2>/dev/null)

echo 'println("shell works")' | as_victim timeout 60 "$launcher" || echo "the shell ends with $?"
as_victim timeout 60 "$java" -cp "$library:$classes" Program || echo "the program ends with $?"

[ "$traps" = "$(ls -lR --full-time /tmp/procession-* /tmp/.cache 2>/dev/null)" ] && echo "the traps are as they were"
[ -e /tmp/pwned ] && echo "code of the other user was run"
echo "left of the victim's: $(cd /tmp/victim/precious && echo *)"
