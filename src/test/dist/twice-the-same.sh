#!/bin/sh
# Builds everything that is published twice, in two folders of different names below $1, and compares it byte by byte:
# jars, POM, list of contents, archives. What differs inside an archive is named, file by file. Takes some
# minutes. The .tar.xz is left out, because it is made from the same .tar as the .tar.gz.
set -eu

work=$1
sources=$(cd "$(dirname "$0")/../../.." && pwd)
mkdir -p "$work"

build() {
  rm -rf "$work/$1"
  mkdir -p "$work/$1"
  (cd "$sources" && git ls-files -z | tar --null -T - -cf -) | tar -xf - -C "$work/$1"
  (cd "$work/$1" && mvn -q -B -Pdist package -DskipTests -Ddist.xz=no)
}

# What is compared: names relative to target, of both builds.
published() {
  (cd "$work/$1/target" && ls dist/* *.jar library.pom procession-sbom.json | LC_ALL=C sort)
}

# The checksums of all files in the archive $1.
contents() {
  folder=$work/unpacked
  rm -rf "$folder"
  mkdir "$folder"
  tar -xf "$1" -C "$folder"
  (cd "$folder" && find . -type f | LC_ALL=C sort | while read -r file; do sha256sum "$file"; done)
  rm -rf "$folder"
}

build first
build second-folder
published first > "$work/first.names"
published second-folder > "$work/second.names"
diff "$work/first.names" "$work/second.names"

# The JVM writes class archives in an order and with measurements of its own: ours, and with JDK 17 also that of the
# runtime. Everything else is the same.
allowed='/\(archives/[a-z]*\.\(aot\|jsa\)\|runtime/lib/server/classes\.jsa\)$'
result=0
while read -r name; do
  one=$work/first/target/$name
  two=$work/second-folder/target/$name
  if cmp -s "$one" "$two"; then
    echo "same: $name"
    continue
  fi
  case $name in
    *.tar.gz)
      contents "$one" > "$work/first.files"
      contents "$two" > "$work/second.files"
      diff "$work/first.files" "$work/second.files" | sed -n 's/^[<>] *[0-9a-f]*  //p' | sort -u > "$work/different"
      if [ -s "$work/different" ] && ! grep -v "$allowed" "$work/different"; then
        echo "same but for class archives: $name"
        sed 's/^/  /' "$work/different"
        continue
      fi
      ;;
  esac
  echo "DIFFERENT: $name"
  result=1
done < "$work/first.names"
exit $result
