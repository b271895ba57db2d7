// Types of CSS modules and images, also on a clone that has never run Next (next-env.d.ts is made by its first run).
/// <reference types="next" />
