#!/bin/sh
# Takes pictures of the pages of the import in a window of its own (Xvfb, openbox, xdotool):
#   tests/gui/import.sh PROGRAM FOLDER en|zh light|dark WIDTHxHEIGHT FILE…
# Goes from page to page with the button Next up to "How to write"; writes nothing. MANYI_DISPLAY: the number of the
# display, 145 when unset.
set -eu

program=$1 folder=$2 language=$3 theme=$4 size=$5
shift 5
mkdir -p "$folder"
home=$(mktemp -d)
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home"
mkdir -p "$XDG_CONFIG_HOME/Manyi" "$XDG_CONFIG_HOME/openbox"
printf '[view]\ntheme=%s\nlanguage=%s\n' "$theme" "$language" > "$XDG_CONFIG_HOME/Manyi/Manyi.conf"
cat > "$XDG_CONFIG_HOME/openbox/rc.xml" <<'XML'
<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
XML

pids=""
cleanup() {
    for pid in $pids; do kill "$pid" 2> /dev/null || true; done
    rm -rf "$home"
}
trap cleanup EXIT INT TERM
export DISPLAY=":${MANYI_DISPLAY:-145}"
Xvfb "$DISPLAY" -screen 0 "${size}x24" -dpi 96 -nolisten tcp > /dev/null 2>&1 &
pids="$! $pids"
until xdotool getdisplaygeometry > /dev/null 2>&1; do sleep 0.1; done
openbox --config-file "$XDG_CONFIG_HOME/openbox/rc.xml" > /dev/null 2>&1 &
pids="$! $pids"
until xprop -root _NET_SUPPORTING_WM_CHECK 2> /dev/null | grep -q "window id"; do sleep 0.1; done
QT_QPA_PLATFORM=xcb "$program" "$@" > "$folder/program.log" 2>&1 &
manyi=$!
pids="$manyi $pids"

# The picture is taken when two looks in a row are the same.
shot() { # NAME
    kill -0 "$manyi" 2> /dev/null || { echo "the program ended before $1" >&2; cat "$folder/program.log" >&2; exit 1; }
    before=""
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 0.3
        import -window root -silent "$folder/$1.png"
        now=$(identify -quiet -format '%#' "$folder/$1.png")
        [ "$now" = "$before" ] && break
        before=$now
    done
}
width=${size%x*} height=${size#*x}
next() { xdotool mousemove "$((width - 50))" "$((height - 54))" click 1; }

sleep 4
shot 1-files
next
shot 2-mapping
next
shot 3-problems
next
shot 4-writing
echo "pictures are in $folder"
