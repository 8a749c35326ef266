# Reference values of trends, comparisons of groups and adjustments on random samples with ties, few values, unlike sizes and other
# options than the defaults, by R 4.2. Writes groups_trends.jsonl in the form that the reference tests read:
#   Rscript groups_trends.R > groups_trends.jsonl
set.seed(20211231)
num <- function(x) {
  if (length(x) == 0) return("[]")
  f <- function(v) if (is.na(v)) '"NaN"' else if (is.infinite(v)) if (v > 0) '"Inf"' else '"-Inf"' else sprintf("%.15g", v)
  s <- vapply(as.numeric(x), f, "")
  if (length(s) == 1 && is.null(attr(x, "list"))) s else paste0("[", paste(s, collapse = ","), "]")
}
lst <- function(x) paste0("[", paste(vapply(x, num, ""), collapse = ","), "]")
obj <- function(l) paste0("{", paste(sprintf('"%s":%s', names(l), unlist(l)), collapse = ","), "}")
many <- function(x) paste0("[", paste(vapply(x, function(v) num(v), ""), collapse = ","), "]")
k <- 0
line <- function(method, inputs, parameters, expected, tolerance = 1e-10, tolerances = NULL) {
  k <<- k + 1
  cat(obj(c(list(id = sprintf('"own-%d"', k), method = sprintf('"%s"', method), inputs = obj(inputs),
    parameters = if (length(parameters)) obj(parameters) else "{}", expected = obj(expected), tolerance = sprintf("%g", tolerance)),
    if (is.null(tolerances)) list() else list(tolerances = obj(tolerances)))), "\n", sep = "")
}
q <- function(s) sprintf('"%s"', s)
sides <- c("two.sided", "greater", "less")
for (i in 1:12) {
  a <- sides[i %% 3 + 1]; level <- c(0.9, 0.95, 0.99)[i %% 3 + 1]; mu <- if (i %% 4 == 0) 1.5 else 0
  x <- round(rnorm(sample(3:9, 1), 10, 3), 1); y <- round(rnorm(sample(3:9, 1), 12, 4), 1)
  p <- list(alternative = q(a), confidence = num(level), mu = num(mu))
  io <- list(x = many(x), y = many(y))
  put <- function(m, t, io) line(m, io, p, list(t = num(t$statistic), df = num(t$parameter), p = num(t$p.value), ci = many(t$conf.int)))
  put("t-test-welch", t.test(x, y, mu = mu, alternative = a, conf.level = level), io)
  put("t-test-student", t.test(x, y, mu = mu, alternative = a, conf.level = level, var.equal = TRUE), io)
  put("t-test-one-sample", t.test(x, mu = mu, alternative = a, conf.level = level), list(x = many(x)))
  z <- x + round(rnorm(length(x), 1), 1)
  put("t-test-paired", t.test(x, z, mu = mu, alternative = a, conf.level = level, paired = TRUE), list(x = many(x), y = many(z)))
  v <- rnorm(sample(4:9, 1)); w <- rnorm(sample(4:9, 1), 1)
  e <- wilcox.test(v, w, alternative = a, exact = TRUE, conf.int = TRUE, conf.level = level)
  line("mann-whitney", list(x = many(v), y = many(w)), list(alternative = q(a), confidence = num(level)),
    list(U = num(e$statistic), pExact = num(e$p.value), hodgesLehmann = num(e$estimate), ci = many(e$conf.int)))
  ties <- sample(1:6, 8, TRUE); others <- sample(2:7, 7, TRUE)
  line("mann-whitney-ties", list(x = many(ties), y = many(others)), list(alternative = q(a)),
    list(U = num(suppressWarnings(wilcox.test(ties, others)$statistic)),
      pNormalCC = num(suppressWarnings(wilcox.test(ties, others, alternative = a, exact = FALSE)$p.value)),
      pNormal = num(suppressWarnings(wilcox.test(ties, others, alternative = a, exact = FALSE, correct = FALSE)$p.value))))
  d <- rnorm(sample(4:12, 1), 0.4)
  line("wilcoxon-signed-rank", list(d = many(d)), list(alternative = q(a)),
    list(V = num(wilcox.test(d)$statistic), pExact = num(wilcox.test(d, alternative = a, exact = TRUE)$p.value),
      pNormalCC = num(wilcox.test(d, alternative = a, exact = FALSE)$p.value)))
  ks <- ks.test(v, w, alternative = a, exact = TRUE); vt <- var.test(v, w, alternative = a, conf.level = level)
  sw <- shapiro.test(v)
  line("distribution-tests", list(x = many(v), y = many(w)), list(alternative = q(a), confidence = num(level)),
    list(ksD = num(ks$statistic), ksPExact = num(ks$p.value), varF = num(vt$statistic), varP = num(vt$p.value),
      varCI = many(vt$conf.int), shapiroW = num(sw$statistic), shapiroP = num(sw$p.value)),
    1e-9, list(shapiroW = '{"rel":1e-6}', shapiroP = '{"rel":1e-4,"abs":1e-6}'))
}
groups <- function(k, f) lapply(1:k, function(i) f(sample(2:7, 1), i))
for (i in 1:8) {
  g <- groups(sample(2:5, 1), function(n, i) round(rnorm(n + 1, 5 + i / 2, 2), 1))
  v <- unlist(g); f <- factor(rep(seq_along(g), lengths(g))); io <- list(groups = paste0("[", paste(vapply(g, many, ""), collapse = ","), "]"))
  a <- anova(lm(v ~ f)); line("anova-oneway", io, list(), list(stat = num(a$F[1]), df = many(a$Df), p = num(a$P[1])))
  t <- oneway.test(v ~ f); line("anova-welch", io, list(), list(stat = num(t$statistic), df = many(t$parameter), p = num(t$p.value)))
  t <- kruskal.test(v, f); line("kruskal-wallis", io, list(), list(stat = num(t$statistic), df = many(t$parameter), p = num(t$p.value)))
  b <- bartlett.test(v, f); fl <- fligner.test(v, f)
  three <- function(t) obj(list(stat = num(t$statistic), df = many(t$parameter), p = num(t$p.value)))
  lev <- function(centre) { z <- abs(v - ave(v, f, FUN = centre)); a <- anova(lm(z ~ f)); obj(list(F = num(a$F[1]), p = num(a$P[1]))) }
  line("bartlett-levene-fligner", io, list(), list(bartlett = three(b), fligner = three(fl), brownForsythe = lev(median), levene = lev(mean)), 1e-9)
  for (m in c("holm", "bonferroni", "BH", "hommel")) {
    pt <- pairwise.t.test(v, f, p.adjust.method = m)$p.value
    line("pairwise-t", io, list(adjust = q(m), pooled = "true"), list(pLowerTriangle = many(pt[lower.tri(pt, TRUE)])), 1e-9)
  }
  m <- matrix(sample(1:9, 5 * (i %% 3 + 3), TRUE), 5); fr <- friedman.test(m)
  io <- list(matrix = paste0("[", paste(apply(m, 1, many), collapse = ","), "]"))
  line("friedman", io, list(), list(chisq = num(fr$statistic), df = num(fr$parameter), p = num(fr$p.value)))
}
for (i in 1:10) {
  tb <- matrix(sample(0:12, 4, TRUE), 2); if (any(rowSums(tb) == 0) || any(colSums(tb) == 0)) next
  io <- list(table = paste0("[", paste(apply(tb, 1, many), collapse = ","), "]")); a <- sides[i %% 3 + 1]
  t <- fisher.test(tb, alternative = a, conf.level = c(0.9, 0.99)[i %% 2 + 1])
  line("fisher-exact", io, list(alternative = q(a), confidence = num(c(0.9, 0.99)[i %% 2 + 1])),
    list(p = num(t$p.value), orCMLE = num(t$estimate), ci = many(t$conf.int)), 1e-10,
    list(orCMLE = '{"rel":1e-3,"abs":1e-4}', ci = '{"rel":1e-3,"abs":1e-4}'))
  t <- suppressWarnings(chisq.test(tb, correct = FALSE))
  line("chi-square", io, list(), list(chisq = num(t$statistic), df = num(t$parameter), p = num(t$p.value)))
  big <- matrix(sample(0:6, 9, TRUE) + 1, 3)
  line("fisher-exact-rxc", list(table = paste0("[", paste(apply(big, 1, many), collapse = ","), "]")), list(), list(p = num(fisher.test(big)$p.value)), 1e-8)
}
for (m in c("holm", "hochberg", "hommel", "bonferroni", "BH", "BY")) for (i in 1:4) {
  p <- runif(sample(2:15, 1))^sample(1:4, 1); if (i == 4) p <- round(p, 1)
  line("p-adjust", list(p = many(p)), list(method = q(m)), list(adjusted = many(p.adjust(p, m))))
}
for (i in 1:8) {
  n <- sample(4:15, 1); t <- cumsum(sample(1:3, n, TRUE)) + 2000; y <- round(rnorm(n, 0.3 * (t - 2000), 2), 2); level <- c(0.9, 0.99)[i %% 2 + 1]
  fit <- lm(y ~ t); s <- summary(fit); nx <- predict(fit, data.frame(t = t[n] + 1), interval = "prediction", level = level)
  line("ols-trend", list(t = many(t), y = many(y)), list(confidence = num(level)),
    list(slope = num(coef(fit)[2]), intercept = num(coef(fit)[1]), seSlope = num(s$coef[2, 2]), t = num(s$coef[2, 3]), p = num(s$coef[2, 4]),
      r2 = num(s$r.squared), adjR2 = num(s$adj.r.squared), sigma = num(s$sigma), ci = many(confint(fit, level = level)[2, ]), predNext = many(nx)), 1e-7)
  c1 <- rpois(n, exp(2 + 0.05 * (t - 2000))); pop <- sample(500:1500, n)
  if (sum(c1 > 0) > 3) {
    g <- glm(c1 ~ t + offset(log(pop)), family = poisson, control = list(epsilon = 1e-14)); z <- summary(g)$coef
    line("poisson-trend-offset", list(t = many(t), count = many(c1), pop = many(pop)), list(),
      list(b1 = num(z[2, 1]), se1 = num(z[2, 2]), z = num(z[2, 3]), p = num(z[2, 4]), deviance = num(g$deviance), nullDeviance = num(g$null.deviance), aic = num(g$aic)), 1e-7)
  }
  e <- rnorm(n); if (n <= 9) { kt <- cor.test(1:n, e, method = "kendall", exact = TRUE); line("mann-kendall-exact", list(y = many(e)), list(), list(T = num(kt$statistic), tau = num(kt$estimate), pExact = num(kt$p.value))) }
  tr <- sample(5:20, 5); ev <- rbinom(5, tr, 0.4); pt <- prop.trend.test(ev, tr, score = c(1, 2, 4, 5, 8))
  line("proportion-trend", list(x = many(ev), n = many(tr)), list(scores = "[1,2,4,5,8]"), list(chisq = num(pt$statistic), p = num(pt$p.value)))
}
