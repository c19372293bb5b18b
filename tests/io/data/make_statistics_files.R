# Makes tagged.dta, tagged.xpt and plain.xpt beside it. R 4.2.2, haven 2.5.1:  Rscript make_statistics_files.R
library(haven)
answers <- data.frame(
  id = c("a1", "b2", "c3", "d4", "e5"),
  q1 = labelled(c(1, 5, tagged_na("a"), 3, tagged_na("r")),
                c(Bad = 1, Good = 5, Refused = tagged_na("r"), "Don't know" = tagged_na("a")), label = "How was it?"),
  weight = c(0.5, 1.25, 1, NA, 2),
  day = as.Date(c("2026-07-01", "2026-07-02", "1959-12-31", NA, "2026-07-05")))
attr(answers$weight, "label") <- "Case weight"
write_dta(answers, "tagged.dta")
answers$q1 <- c(1, 5, tagged_na("A"), 3, tagged_na("R"))
attr(answers$q1, "label") <- "How was it?"
write_xpt(answers, "tagged.xpt", version = 5, name = "ANSWERS")
write_xpt(answers, "plain8.xpt", version = 8, name = "ANSWERS")
# Stata 8, as programs of those years wrote it: texts in the code page of the system, which the file does not name.
library(foreign)
for (page in c("gbk", "windows1252")) {
  own <- function(text) iconv(text, "UTF-8", if (page == "gbk") "GBK" else "WINDOWS-1252")
  word <- if (page == "gbk") c("满意度", "满意度很好") else c("Zufriedenheit größer", "Größe")
  old <- data.frame(id = 1:30, q = rep(1:5, 6), txt = rep(c(own(word[2]), "abc"), 15))
  attr(old, "var.labels") <- c("id", own(word[1]), "t")
  write.dta(old, paste0("old_", page, ".dta"), version = 8)
}
