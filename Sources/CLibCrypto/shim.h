// The system's libcrypto, of OpenSSL 3.
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
