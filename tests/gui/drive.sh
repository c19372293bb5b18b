#!/bin/sh
# Drives the real program in a window of its own (Xvfb, openbox, xdotool) and takes pictures of it:
#   tests/gui/drive.sh PROGRAM FOLDER [en|zh] [light|dark] [WIDTHxHEIGHT]
# Opens the sample project, looks at the Overview, drills down, filters, opens Data, Explore, Indicators and Reports, undoes nothing.
# Fails when the program ends early or a step's picture does not differ from the one before.
set -eu

program=$1
folder=$2
language=${3:-en}
theme=${4:-light}
size=${5:-1440x900}
mkdir -p "$folder"

home=$(mktemp -d)
export XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home"
mkdir -p "$XDG_CONFIG_HOME/Manyi"
printf '[view]\ntheme=%s\nlanguage=%s\n' "$theme" "$language" > "$XDG_CONFIG_HOME/Manyi/Manyi.conf"

number=$(( 100 + $$ % 400 ))
Xvfb ":$number" -screen 0 "${size}x24" -dpi 96 -nolisten tcp > /dev/null 2>&1 &
server=$!
export DISPLAY=":$number"
pids=$server
cleanup() {
    for pid in $pids; do kill "$pid" 2> /dev/null || true; done
    rm -rf "$home"
}
trap cleanup EXIT INT TERM
tries=0
until xdotool getdisplaygeometry > /dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "Xvfb did not start" >&2; exit 1; }
    sleep 0.1
done
# No decorations: the picture is the program's own window.
mkdir -p "$XDG_CONFIG_HOME/openbox"
cat > "$XDG_CONFIG_HOME/openbox/rc.xml" <<'XML'
<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
XML
openbox --config-file "$XDG_CONFIG_HOME/openbox/rc.xml" > /dev/null 2>&1 &
pids="$! $pids"
tries=0
until xprop -root _NET_SUPPORTING_WM_CHECK 2> /dev/null | grep -q "window id"; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { echo "openbox did not start" >&2; exit 1; }
    sleep 0.1
done

QT_QPA_PLATFORM=xcb MANYI_TRACE_STARTUP=1 "$program" --sample > "$folder/program.log" 2>&1 &
manyi=$!
pids="$manyi $pids"

last=""
shot() { # NAME
    kill -0 "$manyi" 2> /dev/null || { echo "the program ended before $1" >&2; cat "$folder/program.log" >&2; exit 1; }
    xdotool mousemove 5 "$(( ${size#*x} - 5 ))"
    # The picture is taken when two looks in a row are the same.
    before=""
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        sleep 0.25
        import -window root -silent "$folder/$1.png"
        now=$(identify -quiet -format '%#' "$folder/$1.png")
        [ "$now" = "$before" ] && break
        before=$now
    done
    [ "$now" != "$last" ] || { echo "nothing changed on the screen at $1" >&2; exit 1; }
    last=$now
}
key() { xdotool key --clearmodifiers "$@"; }

tries=0
until grep -q "overview figures" "$folder/program.log"; do
    tries=$((tries + 1))
    [ $tries -lt 300 ] || { echo "no figures after 30 s" >&2; cat "$folder/program.log" >&2; exit 1; }
    kill -0 "$manyi" 2> /dev/null || { echo "the program ended" >&2; cat "$folder/program.log" >&2; exit 1; }
    sleep 0.1
done
shot 1-overview
# Drill: the list of the first level, its first place.
# Windows below 1,200 pixels begin with the navigation collapsed.
level=290
[ "${size%x*}" -ge 1200 ] || level=138
xdotool mousemove "$level" "$(( 27 + 22 ))" click 1
sleep 1
shot 2-drill-list
key Return
shot 3-drilled
key alt+Up
sleep 0.5
key ctrl+f
sleep 0.5
xdotool type --delay 20 wave
key Return
shot 4-filter
key Escape
sleep 0.3
key ctrl+2
sleep 1
shot 5-data
key ctrl+3
sleep 1
shot 6-explore
key ctrl+4
sleep 1
shot 7-indicators
key ctrl+5
sleep 1
shot 8-reports
key ctrl+k
sleep 0.3
xdotool type --delay 20 undo
shot 9-palette
key Escape
kill -0 "$manyi"
if [ -n "${MANYI_DRIVE_IMPORT:-}" ]; then
    # The import of a survey file into the open project, up to the mapping of its columns.
    kill "$manyi"
    wait "$manyi" 2> /dev/null || true
    QT_QPA_PLATFORM=xcb "$program" "$MANYI_DRIVE_IMPORT" > "$folder/import.log" 2>&1 &
    manyi=$!
    pids="$manyi $pids"
    sleep 3
    shot 10-import
fi
echo "pictures are in $folder"
