#ifndef YEARBOOK_COPENBLAS_SHIM_H
#define YEARBOOK_COPENBLAS_SHIM_H

#if __has_include(<cblas.h>)
#include <cblas.h>
#elif __has_include(<openblas/cblas.h>)
#include <openblas/cblas.h>
#else
#error "Yearbook needs OpenBLAS: install libopenblas-dev (Debian, Ubuntu) or openblas (Homebrew)"
#endif

#include <stddef.h>

/* LAPACK as OpenBLAS carries it. Debian's library has no C interface to it (LAPACKE), so these are the Fortran routines:
   every argument is a pointer, and the length of each character argument follows at the end as a hidden size_t. */

void dpotrf_(const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info, size_t uplo_length);
void dpotrs_(const char *uplo, const blasint *n, const blasint *nrhs, const double *a, const blasint *lda, double *b,
             const blasint *ldb, blasint *info, size_t uplo_length);
void dpotri_(const char *uplo, const blasint *n, double *a, const blasint *lda, blasint *info, size_t uplo_length);
void dpocon_(const char *uplo, const blasint *n, const double *a, const blasint *lda, const double *anorm, double *rcond,
             double *work, blasint *iwork, blasint *info, size_t uplo_length);
void dgetrf_(const blasint *m, const blasint *n, double *a, const blasint *lda, blasint *ipiv, blasint *info);
void dgetrs_(const char *trans, const blasint *n, const blasint *nrhs, const double *a, const blasint *lda,
             const blasint *ipiv, double *b, const blasint *ldb, blasint *info, size_t trans_length);
void dgecon_(const char *norm, const blasint *n, const double *a, const blasint *lda, const double *anorm, double *rcond,
             double *work, blasint *iwork, blasint *info, size_t norm_length);
void dtrcon_(const char *norm, const char *uplo, const char *diag, const blasint *n, const double *a, const blasint *lda,
             double *rcond, double *work, blasint *iwork, blasint *info, size_t norm_length, size_t uplo_length,
             size_t diag_length);
void dtrtri_(const char *uplo, const char *diag, const blasint *n, double *a, const blasint *lda, blasint *info,
             size_t uplo_length, size_t diag_length);
void dgeqp3_(const blasint *m, const blasint *n, double *a, const blasint *lda, blasint *jpvt, double *tau, double *work,
             const blasint *lwork, blasint *info);
void dormqr_(const char *side, const char *trans, const blasint *m, const blasint *n, const blasint *k, const double *a,
             const blasint *lda, const double *tau, double *c, const blasint *ldc, double *work, const blasint *lwork,
             blasint *info, size_t side_length, size_t trans_length);
void dgesdd_(const char *jobz, const blasint *m, const blasint *n, double *a, const blasint *lda, double *s, double *u,
             const blasint *ldu, double *vt, const blasint *ldvt, double *work, const blasint *lwork, blasint *iwork,
             blasint *info, size_t jobz_length);
void dsyevd_(const char *jobz, const char *uplo, const blasint *n, double *a, const blasint *lda, double *w, double *work,
             const blasint *lwork, blasint *iwork, const blasint *liwork, blasint *info, size_t jobz_length,
             size_t uplo_length);

#endif
