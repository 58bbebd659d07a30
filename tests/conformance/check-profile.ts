type BagInfoRule = { readonly required?: boolean; readonly repeatable?: boolean; readonly values?: readonly string[] };

/** A BagIt profile, version 1.4.0 (https://bagit-profiles.github.io/bagit-profiles-specification/). */
export type BagItProfile = {
  readonly 'BagIt-Profile-Info': Readonly<Record<string, string>>;
  readonly 'Bag-Info': Readonly<Record<string, BagInfoRule>>;
  readonly 'Manifests-Required': readonly string[];
  readonly 'Manifests-Allowed': readonly string[];
  readonly 'Tag-Manifests-Required': readonly string[];
  readonly 'Tag-Manifests-Allowed': readonly string[];
  readonly 'Allow-Fetch.txt': boolean;
  readonly 'Data-Empty': boolean;
  readonly Serialization: 'required' | 'optional' | 'forbidden';
  readonly 'Accept-Serialization': readonly string[];
  readonly 'Accept-BagIt-Version': readonly string[];
  readonly 'Tag-Files-Allowed'?: readonly string[];
  readonly 'Payload-Files-Required'?: readonly string[];
};

export type BagFacts = {
  /** Every file, by its path inside the bag. */
  readonly paths: readonly string[];
  readonly bagInfo: readonly (readonly [label: string, value: string])[];
  readonly declaration: string;
  readonly mediaType: string;
};

const ownTagFile = /^(?:bagit\.txt|bag-info\.txt|(?:tag)?manifest-[a-z0-9]+\.txt)$/;

/** What a bag does not keep of a profile, as sentences. */
export function checkProfile(bag: BagFacts, profile: BagItProfile): readonly string[] {
  const manifests = bag.paths.flatMap((path) => /^manifest-([a-z0-9]+)\.txt$/.exec(path)?.[1] ?? []);
  const tagManifests = bag.paths.flatMap((path) => /^tagmanifest-([a-z0-9]+)\.txt$/.exec(path)?.[1] ?? []);
  const payload = bag.paths.filter((path) => path.startsWith('data/'));
  const strangeTags = bag.paths.filter((path) => !path.startsWith('data/') && !ownTagFile.test(path) && profile['Tag-Files-Allowed']?.includes(path) === false);
  const version = /^BagIt-Version: (\S+)$/m.exec(bag.declaration)?.[1] ?? '';
  return [
    ...checkBagInfo(bag.bagInfo, profile),
    ...profile['Manifests-Required'].filter((name) => !manifests.includes(name)).map((name) => `no manifest of ${name}`),
    ...manifests.filter((name) => !profile['Manifests-Allowed'].includes(name)).map((name) => `a manifest of ${name}`),
    ...profile['Tag-Manifests-Required'].filter((name) => !tagManifests.includes(name)).map((name) => `no tag manifest of ${name}`),
    ...tagManifests.filter((name) => !profile['Tag-Manifests-Allowed'].includes(name)).map((name) => `a tag manifest of ${name}`),
    ...(bag.paths.includes('fetch.txt') && !profile['Allow-Fetch.txt'] ? ['fetch.txt'] : []),
    ...(payload.length === 0 && !profile['Data-Empty'] ? ['no payload'] : []),
    ...(profile.Serialization === 'required' && !profile['Accept-Serialization'].includes(bag.mediaType) ? [`serialized as ${bag.mediaType}`] : []),
    ...(profile['Accept-BagIt-Version'].includes(version) ? [] : [`BagIt ${version}`]),
    ...(profile['Payload-Files-Required'] ?? []).filter((path) => !bag.paths.includes(path)).map((path) => `no ${path}`),
    ...strangeTags.map((path) => `the tag file ${path}`),
  ];
}

function checkBagInfo(bagInfo: BagFacts['bagInfo'], profile: BagItProfile): readonly string[] {
  const rules = Object.entries(profile['Bag-Info']);
  const named = bagInfo.some(([label, value]) => label === 'BagIt-Profile-Identifier' && value === profile['BagIt-Profile-Info']['BagIt-Profile-Identifier']);
  return [
    ...(named ? [] : ['the bag names another profile']),
    ...bagInfo.filter(([label]) => !(label in profile['Bag-Info'])).map(([label]) => `${label} is not in the profile`),
    ...rules.flatMap(([label, rule]) => {
      const values = bagInfo.filter(([own]) => own === label).map(([, value]) => value);
      return [
        ...(rule.required === true && values.every((value) => value === '') ? [`${label} is missing`] : []),
        ...(rule.repeatable === false && values.length > 1 ? [`${label} is there ${values.length} times`] : []),
        ...values.filter((value) => rule.values?.includes(value) === false).map((value) => `${label} is ${value}`),
      ];
    }),
  ];
}
