# What R makes of the formulas of formulas.txt over random answers with NA; run in this folder: Rscript formulas.R
set.seed(20260722)
n <- 300
hole <- function(x, share) { x[runif(length(x)) < share] <- NA; x }
d <- data.frame(a = hole(sample(1:5, n, TRUE), 0.15), b = hole(sample(0:10, n, TRUE), 0.15),
                x = hole(round(rnorm(n, 3, 4), 2), 0.1), y = hole(round(runif(n, -1, 1), 3), 0.1))
rowmean <- function(k, ...) { m <- cbind(...); v <- rowSums(!is.na(m)); r <- rowMeans(m, na.rm = TRUE); r[v < k] <- NA; r }
rowsum1 <- function(k, ...) { m <- cbind(...); v <- rowSums(!is.na(m)); r <- rowSums(m, na.rm = TRUE); r[v < k] <- NA; r }
undefined <- function(v) { v[!is.finite(v)] <- NA; v }
quiet <- suppressWarnings
r <- with(d, list(
  f1 = a + b * 2 - x / 4 + y * 0.5 - a,
  f2 = (a >= 4) & (b > 3 | x > 2) & !is.na(y),
  f3 = ifelse(a > 3, rowmean(2, a, b, x), ifelse(is.na(b), x, b)),
  f4 = undefined(x / (b - 3)),
  f5 = rowsum1(2, a, b, x, y),
  f6 = quiet(undefined(log(x))) + quiet(undefined(sqrt(y))),
  f7 = quiet(undefined(x^2 + 2^a - abs(y)^0.5)),
  f8 = pmin(a, b, x, na.rm = TRUE) + pmax(a, b, na.rm = TRUE),
  f9 = floor(x) + ceiling(y) * exp(y),
  f10 = !(a == 3 | b != 5),
  f11 = (x >= a & x <= b),
  f12 = rowSums(!is.na(cbind(a, b, x, y))) * 10 + is.na(a)))
out <- cbind(d, as.data.frame(lapply(r, as.numeric)))
write.csv(format(out, digits = 17, trim = TRUE, na.encode = FALSE), "formulas.csv", row.names = FALSE, quote = FALSE, na = "")
