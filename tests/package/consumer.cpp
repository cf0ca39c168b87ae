// What a program that embeds the installed library looks like.
#include <retort/approach.hpp>

int main() { return retort::to_string(retort::Approach::rag) == "rag" ? 0 : 1; }
