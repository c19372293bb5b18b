#!/bin/sh
# Makes pspp_gb18030.sav, pspp_shift_jis.sav and pspp_windows1252.sav beside it. PSPP 1.6.2, iconv.
make() {
    printf "SET LOCALE='%s'.\nDATA LIST LIST NOTABLE /id (F4) q (F2) t (A20).\nBEGIN DATA\n1 1 \"%s\"\n2 5 \"y\"\nEND DATA.\nVARIABLE LABELS q '%s'.\nVALUE LABELS q 1 '%s' 5 '%s'.\nSAVE OUTFILE='%s'.\n" "$1" "$3" "$4" "$5" "$6" "$2" |
        iconv -f UTF-8 -t "$1" > syntax.sps
    pspp --syntax-encoding="$1" syntax.sps && rm syntax.sps
}
make GB18030 pspp_gb18030.sav 服务很好 满意度 很差 很好
make Shift_JIS pspp_shift_jis.sav 良い 満足度 悪い 良い
make windows-1252 pspp_windows1252.sav Größe Zufriedenheit… übel für
