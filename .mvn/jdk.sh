# Sourced (POSIX sh). Finds a JDK >= 25 and exports JAVA_HOME. Reads only the JDKs' 'release' files; starts no JVM.
_jdk_pick() {
  _best=; _bestv=999
  _onpath=$(command -v javac 2>/dev/null) && _onpath=$(readlink -f "$_onpath" 2>/dev/null) && _onpath=${_onpath%/bin/javac}
  for _h in "${SKRANKE_JAVA_HOME:-}" "${JAVA_HOME:-}" "$_onpath" /usr/lib/jvm/* /opt/java/* /opt/jdk* /usr/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$_h" ] && [ -x "$_h/bin/javac" ] && [ -f "$_h/release" ] || continue
    _v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$_h/release")
    [ "${_v:-0}" -ge 25 ] || continue
    [ "$_v" -lt "$_bestv" ] && { _best=$_h; _bestv=$_v; }
    [ "$_v" = 25 ] && break
  done
  if [ -z "$_best" ]; then echo "No JDK 25 or newer found. Install one, or set JAVA_HOME to it." >&2; return 1; fi
  JAVA_HOME=$_best; export JAVA_HOME
  # JDK-8369227: a thread can stay asleep, and the request with it.
  case "$(sed -n 's/^JAVA_VERSION="\(.*\)".*/\1/p' "$_best/release")" in
    25|25.0.0*|25.0.1|25.0.1.*|25.0.2|25.0.2.*)
      echo "The JDK in $_best can stop answering under load: update it to 25.0.3 or newer." >&2 ;;
  esac
}
_jdk_pick || exit 1
