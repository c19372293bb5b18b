# NPS intervals from their published formulas, worked out in R. Run: Rscript nps.R   (R 4.2.2; writes nps.csv)
# SE = 100 sqrt((p + d - (p - d)^2)/n). Adjusted Wald: 3/4 added to promoters and to detractors, 3 to n.
show <- function(x) formatC(x, digits = 17, format = "g", width = 1)
cases <- data.frame(promoters = c(60, 10, 0, 40, 300), passives = c(25, 0, 12, 30, 0), detractors = c(15, 0, 28, 30, 200))
z <- qnorm(0.975)
n <- rowSums(cases)
se <- function(p, d, n) sqrt((p + d - (p - d)^2) / n)
p <- cases$promoters / n
d <- cases$detractors / n
pa <- (cases$promoters + 0.75) / (n + 3)
da <- (cases$detractors + 0.75) / (n + 3)
cut <- function(x) pmin(1, pmax(-1, x))
write.csv(cbind(cases, nps = show(100 * (p - d)), se = show(100 * se(p, d, n)),
                lower = show(100 * cut(pa - da - z * se(pa, da, n + 3))), upper = show(100 * cut(pa - da + z * se(pa, da, n + 3))),
                wald_lower = show(100 * cut(p - d - z * se(p, d, n))), wald_upper = show(100 * cut(p - d + z * se(p, d, n)))),
          "nps.csv", row.names = FALSE, quote = FALSE)
