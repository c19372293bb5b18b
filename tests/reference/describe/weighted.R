# Weighted and plain descriptives by R's own functions. Run: Rscript weighted.R   (R 4.2.2; writes weighted.csv)
show <- function(x) formatC(x, digits = 17, format = "g")
x <- c(3, 5, 4, 4, 1, 2, 5, 5, 3, 4, 2, 5)
w <- c(0.5, 1.2, 0.8, 2.5, 1, 0.3, 1.7, 0.9, 1.1, 0.6, 1.4, 2)
n <- sum(w)^2 / sum(w^2)
variance <- cov.wt(cbind(x), wt = w / sum(w), method = "ML")$cov[1, 1] * n / (n - 1)
se <- sqrt(variance / n)
half <- qt(0.975, n - 1) * se
write.csv(data.frame(
    quantity = c("weighted_n", "effective_n", "mean", "sd", "se", "lower", "upper",
                 "plain_mean", "plain_sd", "q1", "median", "q3"),
    value = show(c(sum(w), n, weighted.mean(x, w), sqrt(variance), se, weighted.mean(x, w) - half, weighted.mean(x, w) + half,
                   mean(x), sd(x), quantile(x, c(0.25, 0.5, 0.75), type = 2)))),
    "weighted.csv", row.names = FALSE, quote = FALSE)
