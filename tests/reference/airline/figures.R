# Figures of the airline passenger survey, computed by R alone. The data are not part of this repository.
# Run: Rscript figures.R PATH/train.csv.gz    (R 4.2.2; writes figures.csv and tests.csv here)
show <- function(x) formatC(x, digits = 17, format = "g", width = 1)
d <- read.csv(commandArgs(TRUE)[1], check.names = FALSE)
rows <- list()
put <- function(metric, group, x, value, ends, n, missing)
    rows[[length(rows) + 1]] <<- data.frame(metric, group, value = show(value), lower = show(ends[1]), upper = show(ends[2]),
                                            n, missing)
share <- function(metric, group, hit) {
    ok <- !is.na(hit)
    put(metric, group, hit, 100 * mean(hit[ok]),
        100 * prop.test(sum(hit[ok]), sum(ok), correct = FALSE)$conf.int, sum(ok), sum(!ok))
}
average <- function(metric, group, x) {
    ok <- !is.na(x)
    put(metric, group, x, mean(x[ok]), t.test(x[ok])$conf.int, sum(ok), sum(!ok))
}
boarding <- d[["Online boarding"]]
answered <- ifelse(boarding == 0, NA, boarding)  # 0 = not applicable
for (group in c("All", sort(unique(d$Class)))) {
    in_group <- if (group == "All") rep(TRUE, nrow(d)) else d$Class == group
    share("share:satisfaction=satisfied", group, (d$satisfaction == "satisfied")[in_group])
    share("csat:boarding0", group, (boarding >= 4)[in_group])       # 0 counted as an answer
    share("csat:boarding", group, (answered >= 4)[in_group])        # 0 missing
    average("index:boarding", group, (25 * (answered - 1))[in_group])
    average("mean:age", group, d$Age[in_group])
    average("mean:arrival", group, d[["Arrival Delay in Minutes"]][in_group])
}
write.csv(do.call(rbind, rows), "figures.csv", row.names = FALSE, quote = FALSE)

# Each class against the two others: shares by the pooled z, means by Welch's t; BH over the three classes.
tests <- list()
classes <- sort(unique(d$Class))
z <- p <- t <- pt <- c()
for (class in classes) {
    inside <- d$Class == class & !is.na(answered)
    outside <- d$Class != class & !is.na(answered)
    s <- prop.test(c(sum(answered[inside] >= 4), sum(answered[outside] >= 4)), c(sum(inside), sum(outside)), correct = FALSE)
    z <- c(z, sign(diff(-s$estimate)) * sqrt(unname(s$statistic)))
    p <- c(p, s$p.value)
    w <- t.test(d$Age[d$Class == class], d$Age[d$Class != class])
    t <- c(t, unname(w$statistic))
    pt <- c(pt, w$p.value)
}
write.csv(data.frame(class = classes, share_z = show(z), share_p = show(p), share_bh = show(p.adjust(p, "BH")),
                     age_t = show(t), age_p = show(pt), age_bh = show(p.adjust(pt, "BH"))),
          "tests.csv", row.names = FALSE, quote = FALSE)
