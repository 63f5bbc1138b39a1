// What a sealed libical finds in place of ICU, of the machine's files and of a terminal (see
// FindLibical.cmake). libical takes each of these answers as the failure of that one thing.
#include <cstdio>

#pragma GCC visibility push(hidden)
extern "C" {

// Hidden, so that libical's code, which is not position independent, may refer to it.
FILE* sealed_stderr = nullptr;

int sealed___fprintf_chk(FILE*, int, const char*, ...) {
    return 0;
}
int sealed_fprintf(FILE*, const char*, ...) {
    return 0;
}
int sealed_puts(const char*) {
    return 0;
}
FILE* sealed_fopen(const char*, const char*) {
    return nullptr;
}
int sealed_access(const char*, int) {
    return -1;
}

// ICU's calendars, by C's calling convention: what is asked for is not looked at. There is none to open, so
// that no other question is ever asked.
void* sealed_ucal_open() {
    return nullptr;
}
void* sealed_ucal_getKeywordValuesForLocale() {
    return nullptr;
}
void sealed_ucal_close() {}
void sealed_ucal_add() {}
void sealed_ucal_set() {}
void sealed_ucal_setAttribute() {}
void sealed_ucal_setDate() {}
void sealed_ucal_setDateTime() {}
void sealed_ucal_setMillis() {}
int sealed_ucal_get() {
    return 0;
}
int sealed_ucal_getLimit() {
    return 0;
}
double sealed_ucal_getMillis() {
    return 0;
}
void sealed_uenum_close() {}
const char* sealed_uenum_next() {
    return nullptr;
}
int sealed_uloc_setKeywordValue() {
    return 0;
}
void* sealed_u_strFromUTF8Lenient() {
    return nullptr;
}
}
#pragma GCC visibility pop
