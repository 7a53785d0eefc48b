#!/bin/sh
# Tries the archive $1 in a fresh Debian that has no Java: as an ordinary user, with a home that cannot be written, in a
# path with blanks and Chinese letters, without a network. Needs root, debootstrap and a mirror of Debian; works in $2.
set -eu

archive=$1
work=$2
root=$work/debian
folder='/home/student/我的 目录'

[ "$(id -u)" = 0 ] || { echo "without-java.sh must be run as root" >&2; exit 1; }
rm -rf "$root"
mkdir -p "$work"
debootstrap --variant=minbase stable "$root" > "$work/debootstrap.log"
trap 'rm -rf "$root"' EXIT

chroot "$root" useradd -m student
mkdir -p "$root$folder"
tar -xf "$archive" -C "$root$folder"
cat > "$root/home/student/Demo.java" <<'JAVA'
import dev.procession.multiprocessing.Process;
import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("from the child"));
    p.start();
    p.join();
    println("from main");
}
JAVA
chown -R root:root "$root/home/student"
chmod 555 "$root/home/student"

# Its own mounts, its own processes, and no network.
unshare --mount --net --pid --fork sh -eu -c '
  root=$1 folder=$2
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  as_student() {
    chroot --userspec=student:student "$root" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/home/student \
      sh -c "cd /tmp; $1"
  }
  as_student "! command -v java"
  as_student "\"$folder\"/procession-*/bin/procession --version"
  as_student "\"$folder\"/procession-*/bin/procession run --quiet /home/student/Demo.java" | tee "$root/tmp/quiet"
  printf "from the child\nfrom main\n" | cmp - "$root/tmp/quiet"
  echo "/run join/with-join" | as_student "\"$folder\"/procession-*/bin/procession --lang zh" | tee "$root/tmp/lesson"
  grep -q "退出码 0" "$root/tmp/lesson"
' sh "$root" "$folder"
echo "== works without Java: $archive"
