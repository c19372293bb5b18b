* Makes pspp_texts.sav and pspp_texts.por beside it. PSPP 1.6.2:  pspp make_pspp_files.sps
* FREQUENCIES says: s1 Ex 2, Why 1, missing Zed 1; q 1 low 2, 5 high 1, missing 9 dk 1; n mean 2.0625, missing 1.
* a1 with its missing 8 (range 7 thru 9): yes 1, no 2.
DATA LIST LIST NOTABLE /id (F4) s1 (A4) s2 (A4) q (F2) n (F8.3) a1 (F1) a2 (F1).
BEGIN DATA
1 "x" "y" 1 1.5 1 0
2 "y" "" 5 -0.125 0 1
3 "x" "x" 1 . 0 1
4 "z" "z" 9 4.8125 8 8
END DATA.
VARIABLE LABELS q 'Satisfied' a1 'Web' a2 'Phone'.
VALUE LABELS s1 s2 'x' 'Ex' 'y' 'Why' 'z' 'Zed' /q 1 'low' 5 'high' 9 'dk' /a1 a2 0 'no' 1 'yes'.
MISSING VALUES s1 s2 ('z') /q (9) /a1 a2 (7 THRU 9).
MRSETS /MCGROUP NAME=$both LABEL='Both' VARIABLES=s1 s2
 /MDGROUP NAME=$use LABEL='Uses' VARIABLES=a1 a2 VALUE=1.
SAVE OUTFILE='pspp_texts.sav'.
EXPORT OUTFILE='pspp_texts.por'.
FREQUENCIES s1 s2 q a1 a2.
DESCRIPTIVES n.
