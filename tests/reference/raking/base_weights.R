# Raking of the published weights to the margins of targets.csv; run from the repository: Rscript tests/reference/raking/base_weights.R
suppressPackageStartupMessages(library(survey))
d <- read.csv("../shared/data/pew_dec13_raking/dec13_excerpt.csv", check.names=FALSE)
t <- read.csv("tests/reference/raking/targets.csv")
d <- d[d$recage != "DK/Ref" & d$receduc != "DK/Ref", ]
pop <- function(v) { x <- t[t$variable == v, ]; x <- data.frame(setNames(list(x$category), v), Freq = x$share * nrow(d)); x }
des <- svydesign(ids = ~1, weights = ~weight, data = d)
r <- rake(des, list(~sex, ~recage, ~receduc), list(pop("sex"), pop("recage"), pop("receduc")), control = list(maxit = 500, epsilon = 1e-12, verbose = FALSE))
w <- weights(r); w <- w / mean(w)
cat(format(c(n=nrow(d), min=min(w), max=max(w), neff=sum(w)^2/sum(w^2)), digits=15), "\n")
q <- tapply(w, d$q1, sum) / sum(w); print(q, digits = 15)
