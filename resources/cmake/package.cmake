# What `cmake --install` puts in place and the .deb that CPack makes of it.
