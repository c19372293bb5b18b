# Second opinion on AHP figures: eigen() of R, and the published formulas of entropy and CRITIC weights written out.
# Run here with R 4.2:  Rscript second_opinion.R > second_opinion.csv
options(digits = 17)
out <- function(name, value) cat(name, format(value, digits = 15), sep = ",", fill = FALSE)
line <- function(name, value) { out(name, value); cat("\n") }
cat("name,value\n")

fraction <- function(text) sapply(strsplit(text, "/"), function(p) if (length(p) == 2) as.numeric(p[1]) / as.numeric(p[2]) else as.numeric(p[1]))
read_matrix <- function(file) {
  t <- read.csv(file, row.names = 1, colClasses = "character", check.names = FALSE)
  m <- matrix(fraction(unlist(t)), nrow(t))
  dimnames(m) <- list(rownames(t), rownames(t))
  m
}
principal <- function(m) {
  e <- eigen(m)
  k <- which.max(Re(e$values))
  w <- Re(e$vectors[, k])
  list(lambda = Re(e$values[k]), w = w / sum(w))
}
consistent_ratio <- function(lambda, n, ri) (lambda - n) / (n - 1) / ri

drinks <- read_matrix("drinks.csv")
p <- principal(drinks)
for (i in seq_along(p$w)) line(paste0("drinks.", rownames(drinks)[i]), p$w[i])
line("drinks.lambda", p$lambda)

# Two experts on the leader criteria, the second with his own judgements; weights 2 and 1.
first <- read_matrix("leader_criteria.csv")
second <- first
set <- function(m, i, j, v) { m[i, j] <- v; m[j, i] <- 1 / v; m }
second <- set(second, 1, 2, 2); second <- set(second, 2, 3, 1 / 5); second <- set(second, 3, 4, 3)
aij <- exp((2 * log(first) + 1 * log(second)) / 3)
p <- principal(aij)
for (i in 1:4) line(paste0("aij.", i), p$w[i])
line("aij.lambda", p$lambda)
w1 <- principal(first)$w; w2 <- principal(second)$w
aip <- exp((2 * log(w1) + log(w2)) / 3); aip <- aip / sum(aip)
for (i in 1:4) line(paste0("aip.", i), aip[i])
line("aip.cr", (2 * consistent_ratio(principal(first)$lambda, 4, .9) + consistent_ratio(principal(second)$lambda, 4, .9)) / 3)

# Bozoki, Fulop & Ronyai (2010): the missing judgement c against d that minimises the principal eigenvalue.
m <- matrix(c(1, 1, 5, 2, 1, 1, 3, 4, 1/5, 1/3, 1, NA, 1/2, 1/4, NA, 1), 4, byrow = TRUE)
f <- function(x) { m[3, 4] <- exp(x); m[4, 3] <- exp(-x); principal(m)$lambda }
best <- optimize(f, c(-3, 3), tol = 1e-12)
line("incomplete.cd", exp(best$minimum))
line("incomplete.lambda", best$objective)
# Harker (1987): 0 for the missing cell, 1 + m_i on the diagonal.
h <- m; h[3, 4] <- 0; h[4, 3] <- 0; h[3, 3] <- 2; h[4, 4] <- 2
p <- principal(h)
for (i in 1:4) line(paste0("harker.", i), p$w[i])
line("harker.lambda", p$lambda)

# Objective weights.
x <- as.matrix(read.csv("scores.csv", row.names = 1))
share <- sweep(x, 2, colSums(x), "/")
e <- -colSums(share * log(share)) / log(nrow(x))
w <- (1 - e) / sum(1 - e)
for (i in seq_along(w)) line(paste0("entropy.", colnames(x)[i]), w[i])
z <- apply(x, 2, function(c) (c - min(c)) / (max(c) - min(c)))
information <- apply(z, 2, sd) * colSums(1 - cor(z))
w <- information / sum(information)
for (i in seq_along(w)) line(paste0("critic.", colnames(x)[i]), w[i])

# Ideal mode of the leader hierarchy.
criteria <- principal(first)$w
alternatives <- sapply(c("Experience", "Education", "Charisma", "Age"), function(c) principal(read_matrix(paste0("leader_", c, ".csv")))$w)
distributive <- alternatives %*% criteria
ideal <- sweep(alternatives, 2, apply(alternatives, 2, max), "/") %*% criteria
ideal <- ideal / sum(ideal)
for (i in 1:3) line(paste0("distributive.", c("Moll", "Nell", "Sue")[i]), distributive[i])
for (i in 1:3) line(paste0("ideal.", c("Moll", "Nell", "Sue")[i]), ideal[i])
