#ifndef TEBIKI_CLIBCURL_SHIM_H
#define TEBIKI_CLIBCURL_SHIM_H
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

// libcurl takes options by functions with variable arguments, which Swift does not call. One function for each type.
static inline CURLcode tebiki_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tebiki_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode tebiki_curl_set_headers(CURL *handle, struct curl_slist *value) {
  return curl_easy_setopt(handle, CURLOPT_HTTPHEADER, value);
}
typedef size_t (*tebiki_curl_receiver)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode tebiki_curl_set_receiver(CURL *handle, tebiki_curl_receiver receiver, void *context) {
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
  return curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, receiver);
}
static inline long tebiki_curl_status(CURL *handle) {
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return status;
}
static inline const char *tebiki_curl_content_type(CURL *handle) {
  char *type = NULL;
  curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &type);
  return type;
}
static inline CURLcode tebiki_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
#endif
