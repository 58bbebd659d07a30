/** Python's own zipfile and hashlib, doing what Carrel does: store or deflate, a digest of every file, flushed to disk. */
export const pythonWriter = `
import hashlib, json, os, zipfile
digests = []
with open('python.zip', 'wb') as target:
    with zipfile.ZipFile(target, 'w') as archive:
        for item in json.load(open('files.json')):
            info = zipfile.ZipInfo('data/evidence/' + item['name'])
            info.compress_type = zipfile.ZIP_DEFLATED if item['compress'] else zipfile.ZIP_STORED
            info._compresslevel = 4
            info.file_size = item['size']
            digest = hashlib.sha256()
            with open('files/' + item['name'], 'rb') as source, archive.open(info, 'w') as entry:
                while chunk := source.read(1 << 18):
                    digest.update(chunk)
                    entry.write(chunk)
            digests.append(digest.hexdigest() + '  data/evidence/' + item['name'])
        archive.writestr('manifest-sha256.txt', '\\n'.join(digests))
    target.flush()
    os.fsync(target.fileno())
`;

/** Every entry's CRC (by zipfile) and digest against the bag's manifest. */
export const pythonReader = `
import hashlib, sys, zipfile
with zipfile.ZipFile('ours.zip') as archive:
    top = archive.namelist()[0].split('/')[0] + '/'
    for line in archive.read(top + 'manifest-sha256.txt').decode().splitlines():
        wanted, name = line.split('  ', 1)
        digest = hashlib.sha256()
        with archive.open(top + name) as entry:
            while chunk := entry.read(1 << 18):
                digest.update(chunk)
        if digest.hexdigest() != wanted:
            sys.exit(name + ' has another digest')
`;
