# The field-service example and the worked tables once more in R (base only): Rscript second_opinion.R
# AIJ of five experts, principal eigenvectors, two levels, five operators.
judged <- list(c(1, 4, 4), c(1, 3, 4), c(1/3, 3, 6), c(1/3, 3, 6), c(1/3, 3, 5))
full <- function(a) matrix(c(1, a[1], a[2], 1/a[1], 1, a[3], 1/a[2], 1/a[3], 1), 3, byrow = TRUE)
weigh <- function(m) {
  e <- eigen(m); k <- which.max(Re(e$values)); w <- Re(e$vectors[, k])
  list(w = w / sum(w), lambda = Re(e$values[k]))
}
aij <- exp(Reduce(`+`, lapply(judged, function(a) log(full(a)))) / 5)
goal <- weigh(aij); part <- weigh(full(c(1, 2, 4)))
compose <- list(
  minmax = function(a, r) apply(pmin(r, a), 2, max),
  prodmax = function(a, r) apply(r * a, 2, max),
  minsum = function(a, r) pmin(1, colSums(pmin(r, a))),
  prodsum = function(a, r) pmin(1, colSums(r * a)),
  normminsum = function(a, r) {
    s <- colSums(r); s[s == 0] <- 1
    pmin(1, colSums(pmin(sweep(r, 2, s, "/"), a)))
  })
r1 <- rbind(c(0, 1, 0, 0), c(.2, .2, .6, 0), c(.4, .2, .4, 0)); v <- c(95, 80, 60, 35)
cat(sprintf("goal lambda %.10f weights %s\n", goal$lambda, paste(sprintf("%.10f", goal$w), collapse = " ")))
cat(sprintf("part lambda %.10f weights %s\n", part$lambda, paste(sprintf("%.10f", part$w), collapse = " ")))
for (name in names(compose)) {
  b1 <- compose[[name]](part$w, r1)
  b <- compose[[name]](goal$w, rbind(b1, c(.3, .7, 0, 0), c(0, 1, 0, 0)))
  cat(sprintf("%s B %s score %.10f\n", name, paste(sprintf("%.10f", b), collapse = " "), sum(b * v) / sum(b)))
}
