declare const __CARREL_VERSION__: string;
