/** The folder that Carrel makes in a place; a folder of this name that a person chooses is taken as it is. */
export const copiesFolderName = 'Carrel safe copies';
