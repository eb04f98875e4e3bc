# Sourced by the other commands: finds a JDK 25 or later and sets JAVA_HOME, or says in one sentence what is missing.
java_version() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>/dev/null | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'; }

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$home" ] || continue
    version=$(java_version "$home") || continue
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      export JAVA_HOME=$home
      export PATH="$JAVA_HOME/bin:$PATH"
      return 0
    fi
  done
  if command -v javac >/dev/null 2>&1; then
    home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
    version=$(java_version "$home")
    if [ -n "$version" ] && [ "$version" -ge 25 ]; then
      export JAVA_HOME=$home
      return 0
    fi
  fi
  echo "Red Thread needs a JDK 25 or later: none was found by JAVA_HOME or in the usual places; install one (for example Temurin 25) and set JAVA_HOME to its folder." >&2
  return 1
}

find_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Red Thread is built with Maven 3.8 or later: no mvn was found on the PATH; install Maven and try again." >&2
  return 1
}
