// A program that knows nothing of retort, and loads a library that does.

int failed_checks(const char* knowledge, const char* prices);

int main(int /*count*/, char** words) { return failed_checks(words[1], words[2]); }
