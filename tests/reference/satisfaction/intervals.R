# Wilson intervals, t quantiles and tests, computed by R itself. Run: Rscript intervals.R   (R 4.2.2; writes the csv files here)
options(digits = 17)
show <- function(x) formatC(x, digits = 17, format = "g")

# Wilson: prop.test without continuity correction gives the score interval, also for fractional (effective) n.
cases <- expand.grid(share = c(0, 0.02, 0.25, 0.5, 0.831, 1), n = c(1, 7.5, 30, 123.456, 1000, 103904),
                     confidence = c(0.9, 0.95, 0.99))
ends <- t(mapply(function(p, n, c) suppressWarnings(prop.test(p * n, n, conf.level = c, correct = FALSE)$conf.int),
                 cases$share, cases$n, cases$confidence))
write.csv(data.frame(share = show(cases$share), n = show(cases$n), confidence = show(cases$confidence),
                     lower = show(ends[, 1]), upper = show(ends[, 2])), "wilson.csv", row.names = FALSE, quote = FALSE)

# Quantiles and two-sided p values.
q <- expand.grid(confidence = c(0.8, 0.9, 0.95, 0.99, 0.999), degrees = c(0.5, 1, 2.5, 10, 29, 525.16, 1e6))
write.csv(data.frame(confidence = show(q$confidence), degrees = show(q$degrees),
                     t = show(qt(1 - (1 - q$confidence) / 2, q$degrees)),
                     z = show(qnorm(1 - (1 - q$confidence) / 2)),
                     p = show(2 * pt(-1.7, q$degrees))), "quantiles.csv", row.names = FALSE, quote = FALSE)

# Adjusted p values.
set.seed(20260718)
p <- round(c(runif(12)^3, 0.01, 0.01, 0.2, 1, 0.00001), 7)
write.csv(data.frame(p = show(p), bonferroni = show(p.adjust(p, "bonferroni")), holm = show(p.adjust(p, "holm")),
                     bh = show(p.adjust(p, "BH"))), "adjusted.csv", row.names = FALSE, quote = FALSE)

# Two shares (z without continuity correction; z is the signed root of the chi-squared) and two means (Welch).
shares <- data.frame(x1 = c(60, 45, 90, 10), n1 = c(100, 80, 100, 60), x2 = c(40, 50, 80, 40), n2 = c(90, 100, 100, 70))
z <- mapply(function(x1, n1, x2, n2) {
    test <- prop.test(c(x1, x2), c(n1, n2), correct = FALSE)
    c(sign(x1 / n1 - x2 / n2) * sqrt(unname(test$statistic)), test$p.value)
}, shares$x1, shares$n1, shares$x2, shares$n2)
write.csv(cbind(shares, z = show(z[1, ]), p = show(z[2, ])), "two_shares.csv", row.names = FALSE, quote = FALSE)

a <- rep(1:5, c(4, 6, 20, 40, 30))
b <- rep(1:5, c(10, 12, 25, 28, 15))
w <- t.test(a, b)
one <- t.test(a)
write.csv(data.frame(quantity = c("mean_a", "mean_b", "sd_a", "lower_a", "upper_a", "t", "degrees", "p"),
                     value = show(c(mean(a), mean(b), sd(a), one$conf.int, unname(w$statistic), unname(w$parameter), w$p.value))),
          "welch.csv", row.names = FALSE, quote = FALSE)
